"""What we hold about the person, once they showed who they are; what is wrong of it; and asking for a copy."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.channels.tracking.door import Holder, holder_at
from bluelamp.channels.tracking.held import has_shown, held_about, note_shown, ways_to_show
from bluelamp.channels.tracking.visit import keep_open
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.design.fields import ErrorLink, Field, Option
from bluelamp.foundation.design.language import only_changes_language
from bluelamp.foundation.words import id_made_with_the_form, tidy, what_is_wrong_with
from bluelamp.people.actions import confirm_on_page, make_request
from bluelamp.people.actions.confirm import NothingAgreed, WaitFirst
from bluelamp.people.rights import requests_made_in, requests_of_record
from bluelamp.people.rules import LONGEST_REQUEST, Proof, RightKind

if TYPE_CHECKING:
    from bluelamp.people.models import ConfirmationOnPage
    from bluelamp.people.rights import Waits


@open_to_public
def held(request: HttpRequest) -> HttpResponse:
    """Ask who it is, then show what we hold; take down what is wrong, or that a copy is wanted."""
    holder = holder_at(request)
    if holder is None:
        return redirect("track")
    if request.method != "POST" or only_changes_language(request):
        return _show(request, holder, {})
    asked = request.POST.get("ask", "")
    if asked == "show":
        return _prove(request, holder)
    if asked == RightKind.COPY:
        return _ask(request, holder, RightKind.COPY, "")
    words = tidy(request.POST.get("words", ""))
    wrong = (
        what_is_wrong_with(words, longest=LONGEST_REQUEST) if words else _("Write what is wrong, and what is right.")
    )
    if wrong or not has_shown(request, holder):
        return _show(request, holder, {"words": wrong} if wrong else {})
    return _ask(request, holder, RightKind.CORRECTION, words)


def _ask(request: HttpRequest, holder: Holder, kind: RightKind, words: str) -> HttpResponse:
    make_request(
        by=holder.actor,
        person=holder.contact.person,
        matter_id=holder.contact.pk,
        kind=kind,
        words=words,
        request_id=id_made_with_the_form(request.POST.get("request_id", "")),
        shown=has_shown(request, holder),
    )
    return redirect("held")


def _prove(request: HttpRequest, holder: Holder) -> HttpResponse:
    ways, _question = ways_to_show(holder)
    proof, typed = request.POST.get("proof", str(ways[0]) if len(ways) == 1 else ""), tidy(request.POST.get("said", ""))
    if proof not in ways:
        return _show(request, holder, {"proof": _("Choose what you will type.")} if ways else {})
    if not typed:
        return _show(request, holder, {"said": _("Type it.")})
    try:
        tried = confirm_on_page(
            by=holder.actor, person=holder.contact.person, matter_id=holder.contact.pk, proof=Proof(proof), said=typed
        )
    except (NothingAgreed, WaitFirst):
        return _show(request, holder, {"said": _("This cannot be tried now. Wait an hour, then try again.")})
    return (
        _proven(tried) if tried.right else _show(request, holder, {"said": _("That is not what we agreed. Try again.")})
    )


def _proven(tried: "ConfirmationOnPage") -> HttpResponse:
    response = redirect("held")
    note_shown(response, tried)
    return response


def _show(request: HttpRequest, holder: Holder, wrong: dict[str, str]) -> HttpResponse:
    shown = has_shown(request, holder)
    context: dict[str, Any] = {
        "shown": shown,
        "requests": _asked(holder, shown=shown),
        "request_id": new_id(),
        "errors": [ErrorLink(said, f"#{name}") for name, said in wrong.items()],
    }
    if shown:
        context |= {"parts": held_about(holder), "words": _words(wrong)}
    else:
        context["fields"] = _proof(*ways_to_show(holder), wrong)
    context["main_form"] = "page-form" if shown or context["fields"] else "copy-form"
    response = render(request, "channels/tracking/pages/held.html", context)
    keep_open(response, holder.receipt_id)
    return response


def _asked(holder: Holder, *, shown: bool) -> "list[Waits]":
    """Return what they asked for; whoever only holds the receipt is told what was asked for with it."""
    return requests_of_record(holder.contact.person_id) if shown else requests_made_in(holder.contact.pk)


def _words(wrong: dict[str, str]) -> Field:
    return Field(
        name="words",
        label=_("What is wrong, and what is right?"),
        error=wrong.get("words", ""),
        kind="textarea",
        rows=4,
        is_page_heading=False,
        label_size="s",
        autocomplete="off",
    )


def _proof(ways: list[Proof], question: str, wrong: dict[str, str]) -> list[Field]:
    labels = {Proof.QUESTION: _("The answer to the question that we agreed on"), Proof.CODE_WORD: _("The code word")}
    said = Field(
        name="said",
        label=labels[ways[0]] if len(ways) == 1 else _("Type it here"),
        hint=question,
        error=wrong.get("said", ""),
        is_page_heading=False,
        label_size="s",
        autocomplete="off",
        spellcheck=False,
        width=20,
    )
    choice = Field(
        name="proof",
        label=_("What will you type?"),
        error=wrong.get("proof", ""),
        options=tuple(Option(str(way), labels[way]) for way in ways),
        kind="radios",
        is_page_heading=False,
        label_size="s",
    )
    return [choice, said] if len(ways) > 1 else [said] if ways else []


address = path("track/matter/held/", held, name="held")
