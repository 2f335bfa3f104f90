"""The form on which someone says how it went, wherever they fill it in."""

from typing import TYPE_CHECKING, Final

from django.http import HttpRequest
from django.utils.translation import gettext as _

from bluelamp.foundation.design.fields import ErrorLink, Field, Option
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.surveys.actions import NoAnswer, answer_survey
from bluelamp.surveys.rules import LONGEST_WORDS
from bluelamp.surveys.shipped import BANKS, NEWEST, Bank, said

if TYPE_CHECKING:
    from bluelamp.surveys.models import Candidate

YES: Final = "yes"


def keep_answer(request: HttpRequest, candidate: "Candidate", *, on_tablet: bool = False) -> ErrorLink | None:
    """Keep what was answered, and return what is wrong where nothing could be. Raises `NotInvited`."""
    bank, words = bank_seen(request), words_in(request)
    wrong = what_is_wrong_with(words, longest=LONGEST_WORDS) if words else ""
    if wrong:
        return ErrorLink(wrong, "#words")
    try:
        answer_survey(
            by=Actor.public("surveys.answer", matters=frozenset({candidate.contact_id})),
            candidate=candidate,
            bank=bank.number,
            given={one.code: request.POST.get(one.code, "") for one in bank.questions},
            words=words,
            may_call=request.POST.get("may_call") == YES,
            on_tablet=on_tablet,
        )
    except NoAnswer as error:
        return ErrorLink(str(error), f"#{bank.questions[0].code}")
    return None


def words_in(request: HttpRequest) -> str:
    """Return what was written."""
    return tidy(request.POST.get("words", ""))


def bank_seen(request: HttpRequest) -> Bank:
    """Return the bank that the form was made from, the newest where it names none."""
    number = request.POST.get("bank", "")
    return BANKS.get(int(number), NEWEST) if number.isascii() and number.isdigit() and len(number) < 5 else NEWEST


def survey_fields(request: HttpRequest, bank: Bank, wrong: ErrorLink | None) -> list[Field]:
    """Return the questions of a bank, the words and whether we may call, with what was typed and what is wrong."""
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
