"""What stands on the sheet from which a contact is copied into a records system."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import attachments_of, conversation, words_of
from bluelamp.contacts.rules import Channel, Direction
from bluelamp.foundation.paper.rules import Direction as Runs
from bluelamp.foundation.paper.rules import direction_of
from bluelamp.partners.queries import how_it_came
from bluelamp.people.agreements import agreed_with
from bluelamp.people.markers import markers_of
from bluelamp.people.rules import Standing
from bluelamp.records.order import in_order
from bluelamp.reports.queries import report_as_told, report_of
from bluelamp.reports.quotes import quotes_about
from bluelamp.reports.services import service_called
from bluelamp.workspaces.contact_staff.agreement_words import reachable

if TYPE_CHECKING:
    from datetime import datetime

    from bluelamp.contacts.models import Contact
    from bluelamp.workspaces.contact_staff.agreement_words import Reachable


@dataclass(frozen=True)
class Copied:
    """One field: what it is called, and what is copied."""

    label: str
    value: str

    @property
    def runs(self) -> Runs:
        """Return which way the value runs, for where nobody can work that out from `auto`."""
        return direction_of(self.value)


@dataclass(frozen=True)
class Part:
    """The fields under one heading."""

    heading: str
    fields: list[Copied]


def sheet_of(contact: "Contact") -> list[Part]:
    """Return all that is copied of a contact, in the order in which it is entered.

    A way to reach the person that must not be used is not on it, only that it is there and what to do.
    """
    report = report_of(contact)
    told = in_order(report_as_told(report)) if report else []
    parts = [
        Part(_("The report"), list(about(contact))),
        Part(_("The person"), [*person(contact), *ways(contact)]),
        *(Part(heading, [Copied(one.asked, one.answer) for one in under]) for heading, under in told),
        quoted(contact),
        Part(_("What was written later"), list(_later(contact))),
    ]
    return [part for part in parts if part.fields]


def quoted(contact: "Contact") -> Part:
    """Return the answers that were quoted from what the person wrote, each with when they wrote it."""
    told = [one for one in quotes_about(contact) if one.words]
    return Part(
        _("In their own words, quoted"), [Copied(one.asked, f"“{one.words}” ({moment(one.at)})") for one in told]
    )


def about(contact: "Contact") -> Iterator[Copied]:
    """Yield what is known of the report itself."""
    service, partner = service_called(contact.subject), None
    if contact.channel == Channel.PARTNER:
        partner = how_it_came(contact.pk)
    yield Copied(_("Our reference"), contact.reference)
    yield Copied(_("Received"), moment(contact.received_at))
    yield Copied(_("Kind of report"), str(service.label) if service else contact.subject)
    if partner:
        yield Copied(_("Sent by the system of"), partner.partner)
    yield Copied(_("Dealt with by"), ", ".join(map(str, filter(None, (contact.team, contact.assigned_to)))))
    if contact.grade:
        yield Copied(_("Grade"), str(contact.grade))
    if files := attachments_of(contact):
        yield Copied(_("Files they sent"), _("%(count)s, kept with the contact") % {"count": len(files)})


def person(contact: "Contact") -> Iterator[Copied]:
    """Yield who the person is, and which warnings stand now."""
    yield Copied(_("Name"), str(contact.person))
    kinds = [str(one.marker.kind) for one in markers_of(contact.person_id) if one.standing == Standing.CURRENT]
    if kinds:
        yield Copied(_("Warnings"), ", ".join(kinds))


def ways(contact: "Contact") -> Iterator[Copied]:
    """Yield each way to reach the person with what is agreed; of one that must not be used only that it is there."""
    for way in map(reachable, agreed_with(contact.person_id)):
        yield Copied(str(way.handle.get_kind_display()), _way(way))


def _way(way: "Reachable") -> str:
    if not way.usable:
        return way.verdict
    return " ".join([way.handle.value, way.verdict, *way.conditions])


def _later(contact: "Contact") -> Iterator[Copied]:
    called = {
        Direction.FROM_PERSON: _("They wrote, %(moment)s"),
        Direction.TO_PERSON: _("We answered, %(moment)s"),
    }
    for message in conversation(contact, with_notes=False):
        label = called[Direction(message.direction)] % {"moment": moment(message.written_at)}
        yield Copied(label, words_of(message))


def moment(at: "datetime") -> str:
    """Return a moment as it is read on paper, by the force's clocks."""
    return date_format(localtime(at), "j F Y, H:i")
