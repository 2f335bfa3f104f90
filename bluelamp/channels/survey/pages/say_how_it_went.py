"""Say how a contact went: one page, for whoever was invited, which shows nothing of them or of what it was about."""

from typing import TYPE_CHECKING, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.design.fields import ErrorLink, Field, Option
from bluelamp.foundation.design.language import only_changes_language
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.knowledge.danger import speaks_of_danger
from bluelamp.surveys.actions import NoAnswer, NotInvited, answer_survey
from bluelamp.surveys.queries import can_be_answered, invitation_named
from bluelamp.surveys.rules import LONGEST_WORDS
from bluelamp.surveys.shipped import BANKS, NEWEST, Bank, said

if TYPE_CHECKING:
    from bluelamp.surveys.models import Candidate

YES: Final = "yes"


@open_to_public
def say_how_it_went(request: HttpRequest, invitation_token: str) -> HttpResponse:
    """Ask, keep what was answered, and say thank you; or say that there is nothing to answer any more."""
    candidate = invitation_named(invitation_token)
    if candidate is None:
        raise Http404
    bank = _bank_seen(request)
    if not can_be_answered(candidate):
        return _is_over(request)
    if request.method != "POST" or only_changes_language(request):
        return _ask(request, bank)
    words = tidy(request.POST.get("words", ""))
    wrong = what_is_wrong_with(words, longest=LONGEST_WORDS) if words else ""
    if wrong:
        return _ask(request, bank, ErrorLink(wrong, "#words"))
    try:
        _keep(request, candidate, bank, words)
    except NoAnswer as error:
        return _ask(request, bank, ErrorLink(str(error), f"#{bank.questions[0].code}"))
    except NotInvited:
        return _is_over(request)
    return render(request, "channels/survey/pages/thanks.html", {"danger": speaks_of_danger(words)})


def _keep(request: HttpRequest, candidate: "Candidate", bank: Bank, words: str) -> None:
    answer_survey(
        by=Actor.public("surveys.answer", matters=frozenset({candidate.contact_id})),
        candidate=candidate,
        bank=bank.number,
        given={one.code: request.POST.get(one.code, "") for one in bank.questions},
        words=words,
        may_call=request.POST.get("may_call") == YES,
    )


def _bank_seen(request: HttpRequest) -> Bank:
    """Return the bank that the form was made from, the newest where it names none."""
    number = request.POST.get("bank", "")
    return BANKS.get(int(number), NEWEST) if number.isascii() and number.isdigit() and len(number) < 5 else NEWEST


def _is_over(request: HttpRequest) -> HttpResponse:
    return render(request, "channels/survey/pages/over.html")


def _ask(request: HttpRequest, bank: Bank, wrong: ErrorLink | None = None) -> HttpResponse:
    context = {"bank": bank, "fields": _fields(request, bank, wrong), "errors": [wrong] if wrong else []}
    return render(request, "channels/survey/pages/say_how_it_went.html", context)


def _fields(request: HttpRequest, bank: Bank, wrong: ErrorLink | None) -> list[Field]:
    questions = [
        Field(
            name=one.code,
            label=said(one.label),
            error=wrong.text if wrong and wrong.href == f"#{one.code}" else "",
            options=tuple(
                Option(option.code, said(option.label), checked=request.POST.get(one.code) == option.code)
                for option in bank.options_of(one)
            ),
            kind="radios",
            is_page_heading=False,
            label_size="s",
        )
        for one in bank.questions
    ]
    words = Field(
        name="words",
        label=_("Is there anything else?"),
        hint=_("Do not report a new crime here. In an emergency call 999."),
        value=request.POST.get("words", ""),
        error=wrong.text if wrong and wrong.href == "#words" else "",
        kind="textarea",
        is_page_heading=False,
        label_size="s",
        autocomplete="off",
    )
    may_call = Field(
        name="may_call",
        label=_("May a supervisor get in touch about this?"),
        hint=_("Only if something went wrong, and only in the way that you told us is safe."),
        options=(Option(YES, _("Yes, you may"), checked=request.POST.get("may_call") == YES),),
        kind="checkboxes",
        is_page_heading=False,
        label_size="s",
    )
    return [*questions, words, may_call]


address = path("how-it-went/<slug:invitation_token>/", say_how_it_went, name="say_how_it_went")
