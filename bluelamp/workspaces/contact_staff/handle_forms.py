"""The form about a way to reach a person: what it is, how we know that it is theirs, and since when."""

from datetime import date
from typing import Any, Final

from django.http import HttpRequest
from django.utils.translation import gettext as _

from bluelamp.foundation.design.fields import DateField, Field, Option
from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.people.rules import FEWEST_DIGITS, HandleKind, HowKnown
from bluelamp.people.ties import Known, ways_to_know
from bluelamp.reports.rules import as_date
from bluelamp.workspaces.contact_staff.forms import Again

LONGEST: Final = 254
DAYS: Final = ("since", "until")
PARTS: Final = ("day", "month", "year")
BOXES: Final = tuple(f"{name}-{part}" for name in DAYS for part in PARTS)


def typed_in(request: HttpRequest) -> dict[str, str]:
    """Return what was typed."""
    return {name: tidy(request.POST.get(name, "")) for name in ("kind", "value", "how", "shared", *BOXES)}


def as_known(known: Known) -> dict[str, str]:
    """Return what is known of a handle as it would be typed."""
    days = {name: day for name in DAYS if (day := getattr(known, name))}
    boxes = {f"{name}-{part}": str(getattr(day, part)) for name, day in days.items() for part in PARTS}
    return {"how": known.how, "shared": "yes" if known.shared else "", **boxes}


def what_is_wrong(typed: dict[str, str], *, adding: bool) -> dict[str, str]:
    """Return what is wrong with what was typed, by question."""
    wrong = {}
    if adding and typed["kind"] not in list(HandleKind):
        wrong["kind"] = _("Choose what it is.")
    if adding and (said := _value_is_wrong(typed)):
        wrong["value"] = said
    if typed["how"] not in list(HowKnown):
        wrong["how"] = _("Choose how we know that it is theirs.")
    for name in DAYS:
        if any(_boxes(typed, name)) and _day(typed, name) is None:
            wrong[name] = _("Enter a real date with day, month and year, like 27 3 2026.")
    return wrong


def known_as_typed(typed: dict[str, str]) -> Known:
    """Return what was typed, where nothing is wrong with it."""
    return Known(
        how=HowKnown(typed["how"]),
        since=_day(typed, "since"),
        until=_day(typed, "until"),
        shared=typed["shared"] == "yes",
    )


def what_fields(again: Again) -> list[Field]:
    """Ask for a way to reach someone."""
    kinds = {
        HandleKind.PHONE: _("Phone number"),
        HandleKind.EMAIL: _("E-mail address"),
        HandleKind.POST: _("Postal address"),
        HandleKind.SOCIAL: _("Name on social media"),
        HandleKind.ACCOUNT: _("Account with another service"),
    }
    return [
        _choice(again, "kind", _("What is it?"), [(str(code), words) for code, words in kinds.items()]),
        Field(
            name="value",
            label=_("Number, address or name"),
            hint=_("With a name, say also where: “sam.t on Instagram”."),
            value=again.value("value"),
            error=again.error("value"),
            autocomplete="off",
            spellcheck=False,
            is_page_heading=False,
            label_size="s",
        ),
    ]


def known_fields(again: Again) -> list[Field | DateField]:
    """Ask how we know that a handle is theirs, from and until when it is, and whether someone else uses it too."""
    hint = _("Whoever reads back a code has the device in their hands. It does not show who they are.")
    shared = _("Then it never speaks for two records being of one person.")
    return [
        _choice(again, "how", _("How do we know that it is theirs?"), ways_to_know(), hint=hint),
        _choice(again, "shared", _("Shared"), [("yes", _("Someone else uses it too"))], kind="checkboxes", hint=shared),
        _date(again, "since", _("Theirs since (optional)")),
        _date(again, "until", _("Theirs until (optional)"), hint=_("After that day nobody is reached by it.")),
    ]


def _value_is_wrong(typed: dict[str, str]) -> str:
    value = typed["value"]
    if not value:
        return _("Enter the number, the address or the name.")
    if typed["kind"] == HandleKind.EMAIL and "@" not in value:
        return _("Enter an e-mail address, like name@example.com.")
    if typed["kind"] == HandleKind.PHONE and sum(letter.isdigit() for letter in value) < FEWEST_DIGITS:
        return _("Enter a phone number, like 01632 960001.")
    return what_is_wrong_with(value, longest=LONGEST)


def _boxes(typed: dict[str, str], name: str) -> list[str]:
    return [typed[f"{name}-{part}"] for part in PARTS]


def _day(typed: dict[str, str], name: str) -> date | None:
    return as_date(*_boxes(typed, name))


def _choice(again: Again, name: str, label: str, named: list[tuple[str, str]], **look: Any) -> Field:
    chosen = again.value(name)
    return Field(
        name=name,
        label=label,
        error=again.error(name),
        options=tuple(Option(code, words, checked=code == chosen) for code, words in named),
        is_page_heading=False,
        label_size="s",
        **{"kind": "radios", **look},
    )


def _date(again: Again, name: str, label: str, hint: str = "") -> DateField:
    day, month, year = (again.value(f"{name}-{part}") for part in PARTS)
    return DateField(
        name=name,
        label=label,
        day=day,
        month=month,
        year=year,
        hint=hint,
        error=again.error(name),
        is_page_heading=False,
        label_size="s",
    )
