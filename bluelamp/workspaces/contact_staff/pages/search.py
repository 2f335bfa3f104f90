"""Asking for a search: what was typed is kept encrypted, and the results have an address that says nothing of it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.rules import tidy_code
from bluelamp.contacts.searching import contact_called, contact_with_receipt, how_many, typed_as
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import ErrorLink
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.search.actions import note_search
from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.staff.door_book import searched

LONGEST = 200


@open_to("search.ask")
def search(request: HttpRequest, by: Actor) -> HttpResponse:
    """Lead to the results, or straight to the contact whose reference or receipt code was typed."""
    if request.method != "POST":
        return _ask(request, by, "", "")
    words = tidy(request.POST.get("words", ""))
    wrong = what_is_wrong_with(words, longest=LONGEST) if words else _("Type what to search for.")
    if wrong:
        return _ask(request, by, words, wrong)
    if code := tidy_code(words):
        return _by_code(request, by, code)
    typed = typed_as(words)
    contact = contact_called(by, typed.reference)
    asked = note_search(by=by, words=words, results=1 if contact else how_many(by, typed))
    searched(by, words, asked.pk)
    return redirect("contact", contact.reference) if contact else redirect("search_results", asked.pk)


def _by_code(request: HttpRequest, by: Actor, code: str) -> HttpResponse:
    """Lead to the contact that a receipt code opens. The code itself is kept nowhere, as it is not kept elsewhere."""
    contact = contact_with_receipt(by, code)
    note_search(by=by, words=_("[receipt code]"), results=1 if contact else 0)
    if contact is None:
        wrong = _(
            "This receipt code opens nothing that you can see. Have it read out again; a lost one may be replaced."
        )
        return _ask(request, by, "", wrong)
    return redirect("contact", contact.reference)


def _ask(request: HttpRequest, by: Actor, words: str, wrong: str) -> HttpResponse:
    context = {
        "searched_for": words,
        "errors": [ErrorLink(wrong, "#search")] if wrong else [],
    }
    return render(request, "workspaces/contact_staff/pages/search.html", context)


address = path("desk/search/", search, name="search")
