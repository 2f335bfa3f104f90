"""The forms about consent to share: what each asks, and what is wrong with what was typed."""

from datetime import date
from typing import Final

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.foundation.design.fields import DateField, Field
from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.people.rules import LONGEST_CONSENT, LONGEST_SOURCE
from bluelamp.reports.rules import as_date
from bluelamp.workspaces.contact_staff.forms import Again

EXPIRES: Final = ("expires-day", "expires-month", "expires-year")
ASKED: Final = {"what": LONGEST_CONSENT, "purpose": LONGEST_CONSENT, "with_whom": LONGEST_SOURCE}
USED: Final = {"to_whom": LONGEST_SOURCE, "what_for": LONGEST_CONSENT}

EMPTY: Final = {
    "what": gettext_lazy("Say what is to be shared."),
    "purpose": gettext_lazy("Say what it is for."),
    "with_whom": gettext_lazy("Say with whom."),
    "to_whom": gettext_lazy("Say whom you share it with."),
    "what_for": gettext_lazy("Say what for."),
}


def typed_ask(request: HttpRequest) -> dict[str, str]:
    """Return what was typed to ask for consent, with the three boxes of the last day."""
    return {name: tidy(request.POST.get(name, "")) for name in (*ASKED, *EXPIRES)}


def last_day(typed: dict[str, str]) -> date | None:
    """Return the last day that was typed, None where it is no day."""
    return as_date(*(typed[name] for name in EXPIRES))


def what_is_wrong_with_ask(typed: dict[str, str]) -> dict[str, str]:
    """Return what is wrong with what was typed to ask for consent, by question."""
    wrong = _too_long_or_empty(typed, ASKED)
    if last_day(typed) is None:
        wrong["expires"] = _("Enter a real date with day, month and year, like 27 3 2026.")
    return wrong


def typed_use(request: HttpRequest) -> tuple[dict[str, str], dict[str, str]]:
    """Return what was typed about a use, and what is wrong with it, by question."""
    typed = {name: tidy(request.POST.get(name, "")) for name in USED}
    return typed, _too_long_or_empty(typed, USED)


def ask_fields(again: Again) -> list[Field | DateField]:
    """Ask what is to be shared, for what, with whom, and until when."""
    return [
        _text(again, "what", _("What do we want to share?"), hint=_("Such as: what your doorbell camera shows.")),
        _text(
            again,
            "purpose",
            _("What for?"),
            hint=_("In words that the person understands. It may be used for nothing else."),
            rows=3,
        ),
        _text(again, "with_whom", _("With whom?"), hint=_("Such as: the insurer of your neighbour, Harbour Mutual.")),
        DateField(
            name="expires",
            label=_("Until which day?"),
            hint=_("At most a year ahead. After that day nothing may be shared under it."),
            day=again.value("expires-day"),
            month=again.value("expires-month"),
            year=again.value("expires-year"),
            error=again.error("expires"),
            is_page_heading=False,
            label_size="s",
        ),
    ]


def use_fields(again: Again) -> list[Field]:
    """Ask with whom something is shared now, and for what."""
    return [
        _text(again, "to_whom", _("Whom do you share it with?"), hint=_("Name them as the person would know them.")),
        _text(again, "what_for", _("What for?"), hint=_("It must be what the person agreed to."), rows=3),
    ]


def _text(again: Again, name: str, label: str, *, hint: str, rows: int = 0) -> Field:
    return Field(
        name=name,
        label=label,
        hint=hint,
        value=again.value(name),
        error=again.error(name),
        kind="textarea" if rows else "text",
        is_page_heading=False,
        label_size="s",
        rows=rows or 4,
    )


def _too_long_or_empty(typed: dict[str, str], longest: dict[str, int]) -> dict[str, str]:
    wrong = {name: what_is_wrong_with(typed[name], longest=most) for name, most in longest.items()}
    return {name: said if typed[name] else str(EMPTY[name]) for name, said in wrong.items() if said}
