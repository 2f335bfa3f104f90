"""Figures of what is open: how much waits, is late or soon late, how much each has. What is closed costs nothing."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.db.models import Count, Min, Q, QuerySet

from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import DANGER_WEIGHS, SOON, State
from bluelamp.contacts.unopened import unopened
from bluelamp.foundation.access.look import Reason, open_list
from bluelamp.foundation.access.reach import within_reach
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.queries import sealed_ids

if TYPE_CHECKING:
    from bluelamp.staff.models import Absence

MOST_LISTED: Final = 50
WAITS: Final = Q(state=State.WAITING)


@dataclass(frozen=True)
class Figures:
    """What is open at a moment. All but late and soon late count only what waits for us."""

    waiting: int
    danger: int
    late: int
    soon_late: int
    nobody: int
    oldest_at: datetime | None


@dataclass(frozen=True)
class Load:
    """How many waiting contacts someone has, and what they weigh: one in danger 3, any other 1."""

    contacts: int = 0
    weight: int = 0


def figures(by: Actor, team: str = "") -> Figures:
    """Return the figures of a team, or of all that is within reach; they are exact."""
    at = now()
    counted = open_contacts(by, team).aggregate(
        waiting=Count("pk", filter=WAITS),
        danger=Count("pk", filter=WAITS & Q(danger=True)),
        late=Count("pk", filter=Q(due_at__lt=at)),
        soon_late=Count("pk", filter=Q(due_at__gte=at, due_at__lt=at + SOON)),
        nobody=Count("pk", filter=WAITS & Q(assigned_to=None)),
        oldest_at=Min("received_at", filter=WAITS),
    )
    return Figures(**counted)


def loads_of(accounts: Collection[UUID], *, but_of: Collection[UUID] = ()) -> dict[UUID, Load]:
    """Return how much each account has, whatever its teams; those who have nothing are left out.

    What is from people whom whoever asks may not know of is not counted: `but_of`.
    """
    rows = Contact.objects.filter(WAITS, assigned_to__in=accounts, closed_at=None)
    rows = rows.exclude(person__in=but_of) if but_of else rows
    counted = (
        rows.order_by().values("assigned_to").annotate(contacts=Count("pk"), danger=Count("pk", filter=Q(danger=True)))
    )
    return {
        row["assigned_to"]: Load(row["contacts"], row["contacts"] + (DANGER_WEIGHS - 1) * row["danger"])
        for row in counted
    }


def late_contacts(by: Actor, team: str, *, most: int = MOST_LISTED) -> list[Contact]:
    """Return what is late in a team or will be within two hours, the latest first, at most so many. Writes the look."""
    rows = open_contacts(by, team).filter(due_at__lt=now() + SOON)
    rows = rows.select_related("assigned_to", "person", "team", "rule__team", "rule__skill")
    return open_list(by, rows.order_by("due_at", "pk"), reason=Reason.QUEUE, most=most)


def unopened_contacts(by: Actor, team: str, *, most: int = MOST_LISTED) -> list[Contact]:
    """Return what someone of a team was given and did not open, the longest first, at most so many. Writes the look."""
    rows = unopened(open_contacts(by, team)).select_related("assigned_to", "person", "team")
    return open_list(by, rows, reason=Reason.QUEUE, most=most)


def held_by(by: Actor, account: UUID) -> list[Contact]:
    """Return every open contact that an account has, within reach, what is due soonest first. Writes the look."""
    rows = within_reach(by, Contact.objects.filter(assigned_to=account, closed_at=None))
    rows = rows.select_related("person", "team").order_by("due_at", "pk")
    return open_list(by, rows, reason=Reason.QUEUE, most=rows.count())


def due_within(by: Actor, absence: "Absence") -> list[UUID]:
    """Return the ids of what someone has that is due before they are back. They show nothing, so that it is no look."""
    rows = Contact.objects.filter(assigned_to=absence.account_id, closed_at=None, due_at__lt=absence.ends_at)
    return list(within_reach(by, rows).order_by("pk").values_list("pk", flat=True))


def answers_since(moment: datetime) -> int:
    """Return how many answers were written since a moment, but for those to sealed people.

    Ids sort by time, so only what is newer is read.
    """
    first = UUID(int=int((moment - timedelta(seconds=1)).timestamp() * 1000) << 80)
    rows = Entry.objects.filter(pk__gte=first, name="contacts.AnswerWritten", at__gte=moment)
    return rows.exclude(person_id__in=sealed_ids()).count()


def open_contacts(by: Actor, team: str = "") -> QuerySet[Contact]:
    """Return what is open within reach, of a team where one is named, in the words of the indexes of the queue."""
    rows = Contact.objects.filter(closed_at=None)
    return within_reach(by, rows.filter(team=team) if team else rows)
