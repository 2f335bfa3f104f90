"""What the supervisor's page shows, in words: what is late and why, what waits unopened, who is here with how much."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.contacts.lateness import Lateness, lateness_of
from bluelamp.contacts.routing import why_there
from bluelamp.contacts.rules import OPEN_DANGER_WITHIN, OPEN_WITHIN, WhyLate
from bluelamp.contacts.workload import Load, due_within, late_contacts, loads_of, unopened_contacts
from bluelamp.foundation.clock import now
from bluelamp.foundation.design.fields import Option
from bluelamp.foundation.design.times import ago, until
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.queries import gists_of
from bluelamp.staff.breaks import on_a_break
from bluelamp.staff.duty import Colleague, capacities_of, colleagues_in, duty_of
from bluelamp.staff.duty_words import not_here, when
from bluelamp.staff.queries import skills_of
from bluelamp.staff.rota import absences_now

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

    from bluelamp.contacts.models import Contact
    from bluelamp.staff.models import Absence, Skill

WHY: "Final[dict[WhyLate, StrOrPromise]]" = {
    WhyLate.NOBODY: gettext_lazy("Nobody has it"),
    WhyLate.OVERNIGHT: gettext_lazy("It came in overnight, and nobody has it"),
    WhyLate.CAME_BACK: gettext_lazy("It was closed and came back"),
    WhyLate.HELD: gettext_lazy("They have it, and are here"),
    WhyLate.ABSENT: gettext_lazy("Who has it is absent"),
    WhyLate.OFF_SHIFT: gettext_lazy("Who has it is not on shift"),
}


@dataclass(frozen=True)
class LateRow:
    """One contact that is late or soon will be, and why."""

    contact: "Contact"
    about: str
    due: str
    is_late: bool
    why: str
    since: str
    went: str


@dataclass(frozen=True)
class UnopenedRow:
    """One contact that was given to someone and not opened yet."""

    contact: "Contact"
    about: str
    given: str
    returns: str


@dataclass(frozen=True)
class PersonRow:
    """Someone of the team: whether they are here, and how much they have against what they can have."""

    colleague: Colleague
    until: str
    skills: list["Skill"]
    load: Load
    capacity: int
    is_full: bool


@dataclass(frozen=True)
class CoverRow:
    """Someone who is absent and has what is due before they are back, and who covers."""

    absence: "Absence"
    back: str
    due: int
    cover_until: str


def late_rows(by: Actor, team: str) -> list[LateRow]:
    """Return what is late or will be within two hours, the latest first."""
    contacts, at = late_contacts(by, team), now()
    reasons, gists = lateness_of(contacts), gists_of([contact.pk for contact in contacts])
    return [
        LateRow(
            contact=contact,
            about=gists.get(contact.pk, ""),
            due=until(contact.due_at, at=at),
            is_late=contact.due_at < at,
            why=_why(reasons[contact.pk]),
            since=ago(reasons[contact.pk].held_since, at=at),
            went=why_there(contact.rule) if contact.rule else "",
        )
        for contact in contacts
        if contact.due_at is not None
    ]


def unopened_rows(by: Actor, team: str) -> list[UnopenedRow]:
    """Return what was given to someone and not opened, the longest first, and when each goes back to the team."""
    contacts, at = unopened_contacts(by, team), now()
    gists = gists_of([contact.pk for contact in contacts])
    rows = []
    for contact in contacts:
        given_at = contact.given_at  # type: ignore[attr-defined]  # an annotation of the query
        goes_back = given_at + (OPEN_DANGER_WITHIN if contact.danger else OPEN_WITHIN)
        rows.append(UnopenedRow(contact, gists.get(contact.pk, ""), ago(given_at, at=at), when(goes_back)))
    return rows


def person_rows(by: Actor, team: str) -> list[PersonRow]:
    """Return everyone of a team: those who are here first, by name."""
    colleagues = colleagues_in([team])
    accounts = [each.account.pk for each in colleagues]
    loads, capacities, skills = loads_of(accounts, but_of=by.shut_out), capacities_of(accounts), skills_of(accounts)
    breaks = on_a_break([each.account.pk for each in colleagues if each.duty.absent])
    rows = [
        PersonRow(
            colleague=each,
            until=not_here(each.duty, on_a_break=each.account.pk in breaks),
            skills=skills.get(each.account.pk, []),
            load=(load := loads.get(each.account.pk, Load())),
            capacity=capacities[each.account.pk],
            is_full=load.weight >= capacities[each.account.pk],
        )
        for each in colleagues
    ]
    return sorted(rows, key=lambda row: not row.colleague.duty.here)


def cover_rows(by: Actor, team: str) -> list[CoverRow]:
    """Return who is absent now and has what is due before they are back."""
    rows = [_cover(absence, len(due_within(by, absence))) for absence in absences_now(team)]
    return [row for row in rows if row.due]


def choices(rows: Iterable[PersonRow]) -> list[Option]:
    """Return to whom contacts can be given: those who are not here are shown and cannot be chosen."""
    return [
        Option(
            str(row.colleague.account.pk),
            _("%(name)s (%(load)s of %(capacity)s)")
            % {"name": row.colleague.account.name, "load": row.load.weight, "capacity": row.capacity}
            if row.colleague.duty.here
            else f"{row.colleague.account.name} ({row.until})",
            off=not row.colleague.duty.here,
        )
        for row in rows
    ]


def _why(lateness: Lateness) -> str:
    words = str(WHY[lateness.why])
    if lateness.duty is None or lateness.duty.here or lateness.duty.back_at is None:
        return words
    return _("%(why)s until %(when)s") % {"why": words, "when": when(lateness.duty.back_at)}


def _cover(absence: "Absence", due: int) -> CoverRow:
    cover_until = not_here(duty_of(absence.cover)) if absence.cover else ""
    return CoverRow(absence, when(absence.ends_at), due, cover_until)
