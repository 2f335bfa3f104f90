"""Bank holidays: which the force keeps, and reading them from lines, a calendar (.ics) or JSON as GOV.UK gives it."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _

from bluelamp.foundation.words import tidy
from bluelamp.staff.models import BankHoliday
from bluelamp.staff.typed_times import day_in

LONGEST_NAME: Final = 120
LONGEST_TEXT: Final = 200_000
MOST_DAYS: Final = 500
DIVISION: Final = "england-and-wales"
FOLDED: Final = re.compile(
    r"\r?\n[ \t]"
)  # a long line of a calendar goes on in the next, https://www.rfc-editor.org/rfc/rfc5545#section-3.1
ESCAPED: Final = re.compile(r"\\([\\;,nN])")
BASIC_DAY: Final = re.compile(r"(20[0-9]{2})([0-9]{2})([0-9]{2})(?:T[0-9]{6}Z?)?")
AFTER_DAY: Final = re.compile(r"[\s,;]+")


class NoBankHolidays(ValueError):
    """A text has no bank holidays, or something in it cannot be one; its text says what."""


def bank_holidays(since: date) -> list[BankHoliday]:
    """Return the bank holidays from a day on, in their order."""
    return list(BankHoliday.objects.filter(day__gte=since).order_by("day"))


def names_of_days(first: date, last: date) -> dict[date, str]:
    """Return what the bank holidays between two days, both included, are called."""
    return dict(BankHoliday.objects.filter(day__range=(first, last)).values_list("day", "name"))


def read_bank_holidays(text: str) -> dict[date, str]:
    """Return the names of bank holidays by their days: from lines, a calendar or JSON. Raises `NoBankHolidays`."""
    text = text.lstrip("\ufeff").strip()
    if len(text) > LONGEST_TEXT:
        raise NoBankHolidays(_("This is too long. Send a few years at a time."))
    if text.startswith(("{", "[")):
        found = list(_in_json(text))
    elif text[:15].upper() == "BEGIN:VCALENDAR":
        found = list(_in_calendar(text))
    else:
        found = list(_in_lines(text))
    if not found or len(found) > MOST_DAYS:
        raise NoBankHolidays(_("Enter 1 to 500 bank holidays, each with its day and its name."))
    return dict(found)


def _in_lines(text: str) -> Iterator[tuple[date, str]]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            day, *name = AFTER_DAY.split(line.strip(), maxsplit=1)
            yield _checked(day_in(day), "".join(name), _("Line %(number)s") % {"number": number})


def _in_calendar(text: str) -> Iterator[tuple[date, str]]:
    events = FOLDED.sub("", text).replace("\r", "").split("BEGIN:VEVENT")[1:]
    for number, event in enumerate(events, 1):
        lines = (line.partition(":") for line in event.split("\n"))
        values = {name.partition(";")[0].upper(): value.strip() for name, _colon, value in lines}
        day = BASIC_DAY.fullmatch(values.get("DTSTART", ""))
        typed = "-".join(day.groups()[:3]) if day else ""
        name = ESCAPED.sub(lambda found: " " if found[1] in "nN" else found[1], values.get("SUMMARY", ""))
        yield _checked(day_in(typed), name, _("Event %(number)s") % {"number": number})


def _in_json(text: str) -> Iterator[tuple[date, str]]:
    try:
        whole: Any = json.loads(text)
        division = whole[DIVISION if DIVISION in whole or len(whole) != 1 else next(iter(whole))]
        listed = [(str(event["date"]), str(event["title"])) for event in division["events"]]
    except (ValueError, RecursionError, TypeError, LookupError) as error:
        words = _("The JSON cannot be read. It must have “%(division)s”, and in it events with date and title.")
        raise NoBankHolidays(words % {"division": DIVISION}) from error
    for number, (day, title) in enumerate(listed, 1):
        yield _checked(day_in(day), title, _("Event %(number)s") % {"number": number})


def _checked(day: date | None, name: str, place: str) -> tuple[date, str]:
    name = " ".join(tidy(name).split())
    if day is None:
        raise NoBankHolidays(_("%(place)s: begin with a day such as 2026-12-25.") % {"place": place})
    if not 0 < len(name) <= LONGEST_NAME:
        raise NoBankHolidays(_("%(place)s: enter the name behind the day, at most 120 characters.") % {"place": place})
    return day, name
