"""The results of a search, for whoever asked for it and nobody else."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse

from bluelamp.contacts.searching import search
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.search.finding import BEYOND_ALL
from bluelamp.foundation.search.queries import words_asked
from bluelamp.workspaces.contact_staff.found import rows_of, said_of

LONGEST_PLACE = 19  # digits


@open_to("search.ask")
def search_results(request: HttpRequest, by: Actor, search_id: UUID) -> HttpResponse:
    """Search for what was asked, from the newest on or from before a place; who comes back sees it as it is now."""
    words = words_asked(by, search_id)
    before = _place(request.GET.get("before", ""))
    results = search(by, words, before=before)
    context = {
        "searched_for": words,
        "results": results,
        "rows": rows_of(results),
        "said": said_of(results, is_first_page=before is None),
        "next_url": f"{request.path}?before={results.older}" if results.older else "",
        "export_url": reverse("export_found", args=[search_id]),
        "previous_url": request.path if before is not None else "",
    }
    return render(request, "workspaces/contact_staff/pages/search_results.html", context)


def _place(asked: str) -> int | None:
    """Return a place as an address names it, None where it names none."""
    is_place = asked.isascii() and asked.isdigit() and len(asked) <= LONGEST_PLACE
    return min(int(asked), BEYOND_ALL) if is_place else None


address = path("desk/search/<uuid:search_id>/", search_results, name="search_results")
