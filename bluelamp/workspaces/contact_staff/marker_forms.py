"""The forms about warning markers: what each asks, and what is wrong with what was typed."""

from datetime import date
from typing import Final

from django.http import HttpRequest
from django.utils.translation import gettext as _

from bluelamp.foundation.design.fields import DateField, Field, Option
from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.people.markers import marker_kinds, withdrawal_reasons
from bluelamp.people.rules import LONGEST_MARKER, LONGEST_SOURCE
from bluelamp.reports.rules import as_date
from bluelamp.workspaces.contact_staff.forms import Again

EXPIRES: Final = ("expires-day", "expires-month", "expires-year")
LONGEST: Final = {"words": LONGEST_MARKER, "source": LONGEST_SOURCE, "shown_by": LONGEST_SOURCE}


def typed_in(request: HttpRequest, *names: str) -> dict[str, str]:
    """Return what was typed, with the three boxes of the last day."""
    return {name: tidy(request.POST.get(name, "")) for name in (*names, *EXPIRES)}


def last_day(typed: dict[str, str]) -> date | None:
    """Return the last day that was typed, None where it is no day."""
    return as_date(*(typed[name] for name in EXPIRES))


def what_is_wrong(typed: dict[str, str]) -> dict[str, str]:
    """Return what is wrong with what was typed about a marker, by question."""
    wrong = {
        name: what_is_wrong_with(typed[name], longest=longest) for name, longest in LONGEST.items() if name in typed
    }
    if "kind" in typed and typed["kind"] not in marker_kinds():
        wrong["kind"] = _("Choose what kind of warning it is.")
    if last_day(typed) is None:
        wrong["expires"] = _("Enter a real date with day, month and year, like 27 3 2026.")
    return {name: said for name, said in wrong.items() if said}


def new_marker_fields(again: Again) -> list[Field | DateField]:
    """Ask for a marker."""
    kinds = (Option(code, label, checked=code == again.value("kind")) for code, label in marker_kinds().items())
    return [
        Field(
            name="kind",
            label=_("What kind of warning?"),
            error=again.error("kind"),
            options=(Option("", _("Choose a kind")), *kinds),
            kind="select",
            is_page_heading=False,
            label_size="s",
        ),
        Field(
            name="words",
            label=_("What must colleagues know?"),
            hint=_(
                "What was seen or said, and what to do about it. No guesses. Everyone who opens a contact of this "
                "person sees it, and the person may ask for it by law."
            ),
            value=again.value("words"),
            error=again.error("words"),
            kind="textarea",
            is_page_heading=False,
            label_size="s",
            rows=3,
        ),
        Field(
            name="source",
            label=_("How do we know?"),
            hint=_("For example, Officer 1234 at the visit on 3 May."),
            value=again.value("source"),
            error=again.error("source"),
            is_page_heading=False,
            label_size="s",
        ),
        expiry_field(again),
    ]


def review_fields(again: Again) -> list[Field | DateField]:
    """Ask what shows that a marker still holds, and until when it stands then."""
    return [
        Field(
            name="shown_by",
            label=_("What shows that it still holds?"),
            hint=_("For example, The neighbourhood officer confirmed it on 12 May."),
            value=again.value("shown_by"),
            error=again.error("shown_by"),
            is_page_heading=False,
            label_size="s",
        ),
        expiry_field(again),
    ]


def withdrawal_field(again: Again) -> Field:
    """Ask why a marker is withdrawn."""
    return Field(
        name="reason",
        label=_("Why is it withdrawn?"),
        error=again.error("reason"),
        options=tuple(
            Option(code, words, checked=code == again.value("reason")) for code, words in withdrawal_reasons()
        ),
        kind="radios",
        is_page_heading=False,
        label_size="s",
    )


def expiry_field(again: Again) -> DateField:
    """Ask for the last day of a marker."""
    return DateField(
        name="expires",
        label=_("Until which day?"),
        hint=_("At most a year ahead. After that day it is no longer shown, unless someone reviews it before."),
        day=again.value("expires-day"),
        month=again.value("expires-month"),
        year=again.value("expires-year"),
        error=again.error("expires"),
        is_page_heading=False,
        label_size="s",
    )
