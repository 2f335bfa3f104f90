"""Give a person a new receipt code for a lost one."""

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import reissue_receipt
from bluelamp.contacts.actions.receipts import ConfirmedBy
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.rules import in_groups
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import Field, Option
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.spelling import spelled
from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.reports.reading import SHORTEST_WORD
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.reference import CONTACT

LONGEST: Final = 100


@open_to("contacts.reissue_receipt")
def new_code(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Ask how it was made sure who the person is, then show the new code, once and in no other place."""
    contact = contact_for_staff(by, reference)
    context = {"contact": contact}
    again = _check(request) if request.method == "POST" else Again()
    if request.method == "POST" and not again.errors:
        confirmed_by = ConfirmedBy(again.value("confirmed_by"))
        code = reissue_receipt(by=by, contact=contact, word=again.value("word"), confirmed_by=confirmed_by)
        shown = {"code": in_groups(code), "read_out": spelled(in_groups(code))}
        return render(request, "workspaces/contact_staff/pages/new_code_shown.html", context | shown)
    asked = {"fields": _fields(again), "errors": again.links()}
    return render(request, "workspaces/contact_staff/pages/new_code.html", context | asked)


def _check(request: HttpRequest) -> Again:
    typed = {name: tidy(request.POST.get(name, "")) for name in ("confirmed_by", "word")}
    errors = {}
    if typed["confirmed_by"] not in list(ConfirmedBy):
        errors["confirmed_by"] = _("Say how you made sure who the person is.")
    if len(typed["word"]) < SHORTEST_WORD:
        errors["word"] = _("Enter a word of 4 letters or more, which the person chooses now.")
    elif wrong := what_is_wrong_with(typed["word"], longest=LONGEST):
        errors["word"] = wrong
    return Again("new_code", typed, errors)


def _fields(again: Again) -> list[Field]:
    ways = (
        (ConfirmedBy.IN_PERSON, _("I met them and saw who they are")),
        (ConfirmedBy.RANG_BACK, _("I rang them back on a number they said is safe")),
        (ConfirmedBy.CODE_WORD, _("They knew a word we had agreed before")),
    )
    return [
        Field(
            name="confirmed_by",
            label=_("How did you make sure who they are?"),
            hint=_("A caller who knows a lot is not enough: someone who harms them may know it too."),
            error=again.error("confirmed_by"),
            options=tuple(Option(way, label, checked=way == again.value("confirmed_by")) for way, label in ways),
            kind="radios",
            is_page_heading=False,
            label_size="s",
        ),
        Field(
            name="word",
            label=_("New memorable word"),
            hint=_("The person chooses it now. They need it with the new code."),
            error=again.error("word"),
            is_page_heading=False,
            label_size="s",
            autocomplete="off",
            spellcheck=False,
            width=20,
        ),
    ]


address = path(f"{CONTACT}new-code/", new_code, name="new_code")
