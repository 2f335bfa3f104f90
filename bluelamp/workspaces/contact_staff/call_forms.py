"""The forms of the call card: what came of a call, and ringing against the agreement."""

from typing import Final

from django.http import HttpRequest
from django.utils.translation import gettext as _

from bluelamp.contacts.actions.calls import RESULTS
from bluelamp.contacts.rules import CallResult
from bluelamp.foundation.design.fields import Field, Option
from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.people.terms import Terms
from bluelamp.workspaces.contact_staff.forms import Again

LONGEST_WORDS: Final = 2_000
TICKS: Final = ("threat", "visit")


def results_for(terms: Terms) -> list[CallResult]:
    """Return what can have come of a call: a message only where one may be left."""
    return [one for one in CallResult if one != CallResult.LEFT_MESSAGE or (terms.safe and terms.may_leave_message)]


def call_typed(request: HttpRequest, terms: Terms) -> Again:
    """Return what was typed about a call, and what is wrong with it."""
    typed = {name: tidy(request.POST.get(name, "")) for name in ("result", "words")}
    errors = {} if typed["result"] in results_for(terms) else {"result": _("Say what came of the call.")}
    if typed["words"] and (wrong := what_is_wrong_with(typed["words"], longest=LONGEST_WORDS)):
        errors["words"] = wrong
    return Again("call", typed, errors)


def call_fields(terms: Terms, again: Again) -> list[Field]:
    """Ask what came of a call."""
    options = (Option(one, str(RESULTS[one]), checked=again.value("result") == one) for one in results_for(terms))
    return [
        Field(
            name="result",
            label=_("What came of it?"),
            error=again.error("result"),
            options=tuple(options),
            kind="radios",
            is_page_heading=False,
            label_size="s",
        ),
        Field(
            name="words",
            label=_("What should colleagues know? (optional)"),
            hint=_("It is kept as a note. The person does not see it here."),
            value=again.value("words"),
            error=again.error("words"),
            kind="textarea",
            is_page_heading=False,
            label_size="s",
            rows=3,
        ),
    ]


def override_typed(request: HttpRequest) -> Again:
    """Return what was typed to ring against the agreement, and what is wrong with it."""
    typed = {name: tidy(request.POST.get(name, "")) for name in ("why", *TICKS)}
    errors = {}
    if not typed["threat"]:
        errors["threat"] = _("Only a threat to life is a reason. Tick this if there is one.")
    if not typed["visit"]:
        errors["visit"] = _("Think of a visit first, and tick this when you have.")
    if wrong := what_is_wrong_with(typed["why"], longest=LONGEST_WORDS):
        errors["why"] = wrong
    return Again("override", typed, errors)


def override_fields(again: Again) -> list[Field]:
    """Ask what makes it right to ring against the agreement."""
    return [
        _tick("threat", _("Threat to life"), _("The life of someone is threatened now"), again),
        _tick("visit", _("Visit"), _("A visit was considered first, and would come too late or do more harm"), again),
        Field(
            name="why",
            label=_("Why must they be rung?"),
            hint=_("What is known, who says so, and why nothing safer will do. It is kept as a note."),
            value=again.value("why"),
            error=again.error("why"),
            kind="textarea",
            is_page_heading=False,
            label_size="s",
            rows=4,
        ),
    ]


def _tick(name: str, label: str, said: str, again: Again) -> Field:
    return Field(
        name=name,
        label=label,
        error=again.error(name),
        options=(Option("yes", said, checked=bool(again.value(name))),),
        kind="checkboxes",
        is_page_heading=False,
        label_size="s",
    )
