"""Answer a letter that went to an address: type its code, then choose answers; nothing shows where it went."""

from collections.abc import Sequence
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.access.tries import TriedTooOften, count_try
from bluelamp.foundation.design.fields import ErrorLink, Field, Option
from bluelamp.foundation.design.language import only_changes_language
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.pulse.actions import CannotBeAnswered, NoAnswer, answer_pulse
from bluelamp.pulse.queries import address_shown, address_with_code, bank_of, shown_code
from bluelamp.pulse.rules import tidy_code
from bluelamp.pulse.shipped import Bank, Question, said

VISITOR: Final = Actor.public("pulse.answer")
LONGEST: Final = 200


@open_to_public
def local_survey(request: HttpRequest) -> HttpResponse:
    """Ask for the code, then the questions, then keep what was answered; one code is for one answer."""
    if request.POST.get("shown"):
        return _questions(request, request.POST["shown"])
    typed = request.POST.get("code", "")[:LONGEST]
    if request.method != "POST" or only_changes_language(request):
        return _ask_code(request, typed)
    code = tidy_code(typed)
    if code is None:
        return _ask_code(request, typed, _("Enter the 12 digits of the code in your letter."))
    try:
        count_try("pulse", request.META["REMOTE_ADDR"])
    except TriedTooOften as error:
        return _ask_code(request, typed, str(error))
    address = address_with_code(code)
    if address is None:
        wrong = _("No answer can be given with this code. Check it. It may have been used, or the survey may be over.")
        return _ask_code(request, typed, wrong)
    return _ask(request, bank_of(address), shown_code(address))


def _questions(request: HttpRequest, shown: str) -> HttpResponse:
    address = address_shown(shown)
    if address is None:
        return _ask_code(request, "", str(CannotBeAnswered()))
    bank = bank_of(address)
    if only_changes_language(request):
        return _ask(request, bank, shown)
    try:
        answer_pulse(
            by=VISITOR, address=address, given={one.code: request.POST.get(one.code, "") for one in bank.asked}
        )
    except NoAnswer as error:
        return _ask(request, bank, shown, ErrorLink(str(error), f"#{bank.questions[0].code}"))
    except CannotBeAnswered as error:
        return _ask_code(request, "", str(error))
    return render(request, "channels/pulse/pages/local_survey_thanks.html")


def _ask_code(request: HttpRequest, typed: str, wrong: str = "") -> HttpResponse:
    field = Field(
        name="code",
        label=_("Code in your letter"),
        value=typed,
        hint=_("12 digits, with or without spaces"),
        error=wrong,
        is_page_heading=False,
        label_size="s",
        autocomplete="off",
        inputmode="numeric",
        width=20,
    )
    context = {"field": field, "errors": [ErrorLink(wrong, "#code")] if wrong else []}
    return render(request, "channels/pulse/pages/local_survey.html", context)


def _ask(request: HttpRequest, bank: Bank, shown: str, wrong: ErrorLink | None = None) -> HttpResponse:
    context = {
        "shown": shown,
        "questions": _fields(request, bank, bank.questions, wrong),
        "about": _fields(request, bank, bank.about, wrong),
        "errors": [wrong] if wrong else [],
    }
    return render(request, "channels/pulse/pages/local_survey_questions.html", context)


def _fields(request: HttpRequest, bank: Bank, asked: Sequence[Question], wrong: ErrorLink | None) -> list[Field]:
    return [
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
        for one in asked
    ]


address = path("local-survey/", local_survey, name="local_survey")
