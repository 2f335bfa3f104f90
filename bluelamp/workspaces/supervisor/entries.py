"""What is typed into the forms about shifts and absences: read, or told what is wrong with it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TYPE_CHECKING, TypeVar

from django.http import QueryDict
from django.utils.http import urlencode
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from bluelamp.foundation.clock import force_zone
from bluelamp.foundation.design.fields import DateField, ErrorLink, Field, Option
from bluelamp.staff.typed_times import day_in, time_in
from bluelamp.staff.working_time import Span, moment_at

if TYPE_CHECKING:
    from bluelamp.staff.models import Account

Value = TypeVar("Value")


@dataclass
class Entries:
    """What was typed into a form, and what is wrong, by the name of the question; '' is about the whole form."""

    typed: QueryDict = field(default_factory=QueryDict)
    errors: dict[str, str] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return what was typed, '' where nothing was."""
        return self.typed.get(name, "").replace("\0", "").strip()

    def day(self, name: str, missing: str) -> date | None:
        """Return the day that was typed in three boxes, or note what is missing."""
        year, month, day = (self.text(f"{name}-{part}") for part in ("year", "month", "day"))
        return self._or_note(name, day_in(f"{year}-{month}-{day}"), missing)

    def time(self, name: str) -> time | None:
        """Return the time that was typed, or note that it is none."""
        return self._or_note(name, time_in(self.text(name)), _("Enter a time, such as 22:00."))

    def moment(self, name: str, missing: str) -> datetime | None:
        """Return the moment that a day and a time name, or note what is wrong with either."""
        day, clock = self.day(name, missing), self.time(f"{name}-time")
        return moment_at(day, clock, force_zone()) if day and clock is not None else None

    def one_of(self, name: str, accounts: Iterable["Account"], missing: str) -> "Account | None":
        """Return the account that was chosen, or note what is missing."""
        return self._or_note(name, {str(each.pk): each for each in accounts}.get(self.text(name)), missing)

    def has(self, name: str) -> bool:
        """Say whether anything was typed into a question."""
        return any(self.text(key) for key in self.typed if key == name or key.startswith(f"{name}-"))

    def links(self) -> list[ErrorLink]:
        """Return the lines of the error summary."""
        return [ErrorLink(text, f"#{self._first_box(name)}" if name else "") for name, text in self.errors.items()]

    def _first_box(self, name: str) -> str:
        """Return the id of the first box of a question: a day has three."""
        return f"{name}-day" if f"{name}-day" in self.typed else name

    def _or_note(self, name: str, value: Value | None, missing: str) -> Value | None:
        if value is None:
            self.errors[name] = missing
        return value


def as_typed(name: str, moment: datetime) -> dict[str, str]:
    """Return a moment as it would have been typed into a day and a time."""
    local = localtime(moment)
    parts = {"day": local.day, "month": local.month, "year": local.year}
    return {f"{name}-{part}": str(value) for part, value in parts.items()} | {f"{name}-time": f"{local:%H:%M}"}


def typed(values: dict[str, str]) -> QueryDict:
    """Return what a form begins with."""
    return QueryDict(urlencode(values))


def day_field(entries: Entries, name: str, label: str, hint: str = "") -> DateField:
    """Ask for a day."""
    return DateField(
        name=name,
        label=label,
        hint=hint,
        day=entries.text(f"{name}-day"),
        month=entries.text(f"{name}-month"),
        year=entries.text(f"{name}-year"),
        error=entries.errors.get(name, ""),
        is_page_heading=False,
        label_size="s",
    )


def short_field(entries: Entries, name: str, label: str, hint: str = "") -> Field:
    """Ask for a time or a number."""
    return Field(
        name=name,
        label=label,
        hint=hint,
        value=entries.text(name),
        error=entries.errors.get(name, ""),
        is_page_heading=False,
        label_size="s",
        width=5,
    )


def account_field(entries: Entries, name: str, label: str, accounts: Iterable["Account"], nobody: str) -> Field:
    """Ask for a member of staff; `nobody` is what stands first in the list."""
    chosen = entries.text(name)
    options = [Option(str(each.pk), each.name, checked=str(each.pk) == chosen) for each in accounts]
    return Field(
        name=name,
        label=label,
        error=entries.errors.get(name, ""),
        options=(Option("", nobody), *options),
        kind="select",
        is_page_heading=False,
        label_size="s",
    )


def span_between(entries: Entries) -> Span | None:
    """Return the span that `from` and `until` name, or note what is wrong with them."""
    begins_at = entries.moment("from", _("Enter the day when it begins."))
    ends_at = entries.moment("until", _("Enter the day when it ends."))
    if begins_at is None or ends_at is None:
        return None
    if ends_at <= begins_at:
        entries.errors["until"] = _("It ends before it begins. Enter a later day or time.")
        return None
    return Span(begins_at, ends_at)
