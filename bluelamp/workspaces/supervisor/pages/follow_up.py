"""What one person said of how their contact went: read, passed on where it must be, and ended."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import Field, Option, SummaryRow
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.surveys.actions import (
    AlreadyEnded,
    TellsOfSomeone,
    clear_quote,
    end_follow_up,
    pass_on_answer,
    take_back_quote,
)
from bluelamp.surveys.queries import follow_up_for, is_quoted, outcomes
from bluelamp.surveys.rules import LONGEST_WORDS, Outcome
from bluelamp.surveys.shipped import BANKS, said
from bluelamp.workspaces.supervisor.entries import Entries

if TYPE_CHECKING:
    from bluelamp.surveys.models import Answer, FollowUp


@open_to("surveys.follow_up")
def follow_up(request: HttpRequest, by: Actor, follow_up_id: UUID) -> HttpResponse:
    """Show what was said; keep what came of it."""
    found, entries = follow_up_for(by, follow_up_id), Entries(request.POST)
    if request.method == "POST" and _is_ended(by, found, entries):
        messages.success(request, _("It is kept. Nobody needs to read this any more."))
        return redirect("follow_ups")
    context: dict[str, Any] = {
        "follow_up": found,
        "contact": found.answer.candidate.contact,
        "is_quoted": is_quoted(found),
        "rows": _said(found.answer),
        "fields": _fields(entries),
        "errors": entries.links(),
    }
    return render(request, "workspaces/supervisor/pages/follow_up.html", context)


@open_to("surveys.follow_up")
@require_POST
def pass_on(request: HttpRequest, by: Actor, follow_up_id: UUID) -> HttpResponse:
    """Put what was written into the matter."""
    found = follow_up_for(by, follow_up_id)
    if found.answer.words:
        pass_on_answer(by=by, follow_up=found)
        messages.success(request, _("What they wrote stands in their matter now, which is open again."))
    return redirect("follow_up", follow_up_id)


@open_to("surveys.clear_quote")
@require_POST
def quote(request: HttpRequest, by: Actor, follow_up_id: UUID) -> HttpResponse:
    """Clear what was written to be quoted, or take that back."""
    found = follow_up_for(by, follow_up_id)
    if "back" in request.POST:
        take_back_quote(by=by, follow_up=found)
        messages.success(request, _("It is quoted no more."))
        return redirect("follow_up", follow_up_id)
    try:
        clear_quote(by=by, follow_up=found)
    except TellsOfSomeone as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("It may be quoted now, under what many wrote about."))
    return redirect("follow_up", follow_up_id)


def _is_ended(by: Actor, found: "FollowUp", entries: Entries) -> bool:
    words, chosen = tidy(entries.text("words")), entries.text("outcome")
    if chosen not in list(Outcome):
        entries.errors["outcome"] = _("Choose what came of it.")
    if wrong := what_is_wrong_with(words, longest=LONGEST_WORDS):
        entries.errors["words"] = wrong
    if entries.errors:
        return False
    try:
        end_follow_up(by=by, follow_up=found, outcome=Outcome(chosen), words=words)
    except AlreadyEnded as error:
        entries.errors[""] = str(error)
        return False
    return True


def _said(answer: "Answer") -> list[SummaryRow]:
    bank = BANKS[answer.bank]
    return [
        SummaryRow(said(one.label), said(option.label))
        for one in bank.questions
        for option in bank.options_of(one)
        if option.code == answer.given.get(one.code)
    ]


def _fields(entries: Entries) -> list[Field]:
    chosen = entries.text("outcome")
    return [
        Field(
            name="outcome",
            label=_("What came of it?"),
            error=entries.errors.get("outcome", ""),
            options=tuple(Option(code, label, checked=code == chosen) for code, label in outcomes().items()),
            kind="radios",
            is_page_heading=False,
            label_size="s",
        ),
        Field(
            name="words",
            label=_("What you did, and why"),
            hint=_("Colleagues who supervise may read this. Name nobody."),
            value=entries.text("words"),
            error=entries.errors.get("words", ""),
            kind="textarea",
            is_page_heading=False,
            label_size="s",
        ),
    ]


address = path("desk/confidence/follow-ups/<uuid:follow_up_id>/", follow_up, name="follow_up")
pass_on_address = path("desk/confidence/follow-ups/<uuid:follow_up_id>/pass-on/", pass_on, name="pass_on_answer")
quote_address = path("desk/confidence/follow-ups/<uuid:follow_up_id>/quote/", quote, name="quote_answer")
