"""What is asked where a survey is made or taken in, and what is wrong with it."""

from datetime import date
from typing import Final

from django.http import HttpRequest
from django.utils.translation import gettext as _

from bluelamp.foundation.design.fields import DateField, Field, Option
from bluelamp.pulse.reading import Sent
from bluelamp.pulse.rules import LONGEST_NAME, MOST_WANTED
from bluelamp.workspaces.supervisor.entries import Entries, day_field

YES: Final = "yes"
Asked = list[Field | DateField]
MARGINS_SAMPLE: Final = "margin,group,people\narea,Quay,4200\narea,Moor,3100\nage,16-24,900\nsex,female,3700"


def name_in(entries: Entries) -> str:
    """Return the name of a survey, or note that there is none."""
    name = " ".join(entries.text("name").split())
    if not name:
        entries.errors["name"] = _("Enter a name for this survey.")
    elif len(name) > LONGEST_NAME:
        entries.errors["name"] = _("Shorten the name to %(most)s letters.") % {"most": LONGEST_NAME}
    return name


def days_in(entries: Entries) -> tuple[date, date] | None:
    """Return the first and last day of a survey, or note what is wrong with them."""
    begins = entries.day("begins", _("Enter its first day."))
    ends = entries.day("ends", _("Enter its last day."))
    if begins is None or ends is None:
        return None
    if ends < begins:
        entries.errors["ends"] = _("It ends before it begins. Enter a later day.")
        return None
    return begins, ends


def file_in(request: HttpRequest, entries: Entries, name: str) -> Sent | None:
    """Return a file that was sent, or note that none was."""
    sent = request.FILES.get(name)
    if sent is None:
        entries.errors[name] = _("Choose a CSV file.")
        return None
    content: bytes = sent.read()
    return Sent(sent.name or name, content)


def people_in(entries: Entries) -> Sent | None:
    """Return the table of who lives here that was pasted, or note that none was."""
    text = entries.text("margins")
    if not text:
        entries.errors["margins"] = _("Paste the table of how many people live there.")
        return None
    return Sent(_("Table of people"), text.encode())


def wanted_in(entries: Entries, name: str, missing: str) -> int:
    """Return a number of answers or letters, or note that it is none."""
    text = entries.text(name)
    if text.isascii() and text.isdigit() and len(text) < 6 and 0 < int(text) <= MOST_WANTED:
        return int(text)
    entries.errors[name] = missing
    return 0


def about_survey(entries: Entries) -> Asked:
    """Ask for the name and the days."""
    return [
        line_field(entries, "name", _("Name"), _("Staff alone read it, such as “Autumn 2026”.")),
        day_field(entries, "begins", _("First day")),
        day_field(entries, "ends", _("Last day")),
    ]


def people_field(entries: Entries, hint: str) -> Field:
    """Ask for the table of who lives here."""
    return Field(
        name="margins",
        label=_("How many people live there, as CSV"),
        hint=hint,
        value=entries.text("margins"),
        error=entries.errors.get("margins", ""),
        kind="textarea",
        is_page_heading=False,
        label_size="s",
        rows=10,
        spellcheck=False,
        autocomplete="off",
    )


def line_field(entries: Entries, name: str, label: str, hint: str = "", *, width: int = 30) -> Field:
    """Ask for a line."""
    return Field(
        name=name,
        label=label,
        hint=hint,
        value=entries.text(name),
        error=entries.errors.get(name, ""),
        is_page_heading=False,
        label_size="s",
        spellcheck=False,
        autocomplete="off",
        width=width,
    )


def yes_field(entries: Entries, name: str, label: str, yes: str) -> Field:
    """Ask for one thing that is so or not."""
    return Field(
        name=name,
        label=label,
        error=entries.errors.get(name, ""),
        options=(Option(YES, yes, checked=entries.text(name) == YES),),
        kind="checkboxes",
        is_page_heading=False,
        label_size="s",
    )


def file_field(entries: Entries, name: str, label: str, hint: str) -> Field:
    """Ask for a file."""
    return Field(
        name=name,
        label=label,
        hint=hint,
        error=entries.errors.get(name, ""),
        kind="file",
        is_page_heading=False,
        label_size="s",
    )
