"""Taking a call: finding the matter of whoever rings while they say who they are."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.calls.actions import open_ringing
from bluelamp.contacts.searching import contact_called, search, typed_as
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import ErrorLink
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.search.actions import note_search
from bluelamp.foundation.search.queries import words_asked
from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.staff.door_book import searched
from bluelamp.workspaces.contact_staff.callers import Callers, callers, ringing_in

LONGEST = 200
SHORTEST_AS_TYPED = 3
TEMPLATE = "workspaces/contact_staff/pages/caller.html"


@open_to("contacts.take_call")
def caller(request: HttpRequest, by: Actor) -> HttpResponse:
    """Ask who rings; show who it may be as it is typed, and lead to the one open matter or to all that were found."""
    if request.method != "POST":
        return _show(request, "")
    words = tidy(request.POST.get("words", ""))
    if "HX-Request" in request.headers:
        found = _look_for(by, words)[1] if SHORTEST_AS_TYPED <= len(words) <= LONGEST else None
        return _show(request, words, found)
    wrong = what_is_wrong_with(words, longest=LONGEST) if words else _("Type a number, a name or a reference.")
    if wrong:
        return _show(request, words, errors=[ErrorLink(wrong, "#caller")])
    search_id, found = _look_for(by, words)
    token = ringing_in(request)
    carried = f"?ringing={token}" if token else ""
    if found.only:
        return redirect(f"{reverse('call', args=[found.only.reference])}{carried}#words")
    return redirect(f"{reverse('caller_found', args=[search_id])}{carried}")


@open_to("contacts.take_call")
def caller_found(request: HttpRequest, by: Actor, search_id: UUID) -> HttpResponse:
    """Show who was found for a search of one's own, as it is now."""
    words = words_asked(by, search_id)
    return _show(request, words, callers(search(by, words, before=None)), token=ringing_in(request))


@open_to("contacts.take_call")
def caller_rings(request: HttpRequest, by: Actor, ringing_token: str) -> HttpResponse:
    """Show whose matters the number of a call that rings leads to; it stands on the page, and in no address."""
    rang = open_ringing(by=by, token=ringing_token)
    found = _look_for(by, rang.number)[1] if rang.number else None
    return _show(request, rang.number, found, token=ringing_token)


def _look_for(by: Actor, words: str) -> tuple[UUID, Callers]:
    """Search, and write down that it was searched."""
    called = contact_called(by, typed_as(words).reference)
    found = callers(search(by, words, before=None), called=called)
    asked = note_search(by=by, words=words, results=len(found.rows))
    searched(by, words, asked.pk)
    return asked.pk, found


def _show(
    request: HttpRequest,
    words: str,
    found: Callers | None = None,
    errors: list[ErrorLink] | None = None,
    *,
    token: str = "",
) -> HttpResponse:
    context = {
        "words": words,
        "found": found,
        "errors": errors or [],
        "token": token or ringing_in(request),
        "as_typed": "HX-Request" in request.headers,  # the box keeps the focus
    }
    return render(request, TEMPLATE, context)


address = path("desk/call/", caller, name="caller")
rings_address = path("desk/call/ringing/<slug:ringing_token>/", caller_rings, name="caller_rings")
found_address = path("desk/call/found/<uuid:search_id>/", caller_found, name="caller_found")
