"""Asking for a search: what was typed is kept encrypted, and the results have an address that says nothing of it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.searching import contact_called, how_many, typed_as
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import ErrorLink
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.search.actions import note_search
from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.staff.door_book import searched

LONGEST = 200


@open_to("search.ask")
def search(request: HttpRequest, by: Actor) -> HttpResponse:
    """Lead to the results, or straight to the contact whose reference was typed."""
    if request.method != "POST":
        return _ask(request, by, "", "")
    words = tidy(request.POST.get("words", ""))
    wrong = what_is_wrong_with(words, longest=LONGEST) if words else _("Type what to search for.")
    if wrong:
        return _ask(request, by, words, wrong)
    typed = typed_as(words)
    contact = contact_called(by, typed.reference)
    asked = note_search(by=by, words=words, results=1 if contact else how_many(by, typed))
    searched(by, words, asked.pk)
    return redirect("contact", contact.reference) if contact else redirect("search_results", asked.pk)


def _ask(request: HttpRequest, by: Actor, words: str, wrong: str) -> HttpResponse:
    context = {
        "searched_for": words,
        "errors": [ErrorLink(wrong, "#search")] if wrong else [],
    }
    return render(request, "workspaces/contact_staff/pages/search.html", context)


address = path("desk/search/", search, name="search")
