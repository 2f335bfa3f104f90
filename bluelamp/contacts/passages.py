"""What contacts say of each contact to those who search, and how it stands: who reaches it, and when it came in."""

from collections.abc import Collection, Iterator
from datetime import date, datetime
from typing import Final
from uuid import UUID

from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.contacts.models import Contact, Message
from bluelamp.contacts.rules import Direction, reach_code
from bluelamp.foundation.clock import force_zone
from bluelamp.foundation.search.passages import Passage
from bluelamp.foundation.search.sources import Records, Standing, find, source
from bluelamp.people.queries import WhoSomeoneIs, who_they_are
from bluelamp.staff.queries import sealed_people

WHERE: Final = {
    Direction.FROM_PERSON: gettext_lazy("They wrote:"),
    Direction.TO_PERSON: gettext_lazy("We answered:"),
    Direction.NOTE: gettext_lazy("Note for colleagues:"),
}


@source("contacts")
def passages_of_contacts(contacts: Collection[UUID]) -> dict[UUID, list[Passage]]:
    """Return who each contact is from, how to reach them, when it came in, and what was said since, newest first."""
    rows = list(Contact.objects.filter(pk__in=contacts).values_list("pk", "person_id", "received_at"))
    people = who_they_are({person for _pk, person, _at in rows})
    found = {pk: [*_who(people[person], received_at), _came_in(received_at)] for pk, person, received_at in rows}
    for message in Message.objects.filter(contact__in=contacts).order_by("-written_at", "-pk"):
        found[message.contact_id].append(_said(message))
    return found


def passages_of_messages(messages: Collection[UUID]) -> dict[UUID, list[Passage]]:
    """Return what some messages say now, by the contact of each."""
    found: dict[UUID, list[Passage]] = {}
    for message in Message.objects.filter(pk__in=messages):
        found.setdefault(message.contact_id, []).append(_said(message))
    return found


def _said(message: Message) -> Passage:
    return Passage(where=str(WHERE[Direction(message.direction)]), text=message.words, on=_day(message.written_at))


def _who(who: WhoSomeoneIs, at: datetime) -> Iterator[Passage]:
    yield Passage(where=_("Who it is from:"), text=who.name, on=_day(at), is_name=True)
    for value in who.handles:
        yield Passage(where=_("How to reach them. Do not use it from here:"), text=value, on=_day(at))


def _came_in(at: datetime) -> Passage:
    return Passage(where=_("Came in:"), text=formats.date_format(_day(at), "j F Y"), on=_day(at))


def _day(at: datetime) -> date:
    return timezone.localdate(at, force_zone())


def _standings(contacts: Collection[UUID]) -> dict[UUID, Standing]:
    rows = Contact.objects.filter(pk__in=contacts).values_list("pk", "team_id", "sealed", "person_id", "received_at")
    hidden = sealed_people()
    return {
        pk: Standing(reach_code(team, sealed=sealed, of_sealed_person=person in hidden), at)
        for pk, team, sealed, person, at in rows
    }


def _newest_first() -> Iterator[UUID]:
    return Contact.objects.order_by("-received_at").values_list("pk", flat=True).iterator()


find(Records(_standings, _newest_first, Contact.objects.count))
