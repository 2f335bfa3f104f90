"""Reading scripts, practices and marks, already filtered by who may see them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from bluelamp.contacts.closed import reached_contacts
from bluelamp.foundation.access.look import Reason, open_list, open_record
from bluelamp.foundation.access.reach import reach
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.foundation.ledger.models import Look
from bluelamp.training.models import Debrief, Mark, Practice
from bluelamp.training.rules import Points
from bluelamp.training.scripts import SCRIPTS

MOST_LISTED: Final = 50
MOST_IN_A_ROW: Final = 10
MOST_LOOKED_BACK: Final = 500


@dataclass(frozen=True)
class Row:
    """Someone and the points of their practices, the oldest first; in the order of names, never of points."""

    account_id: UUID
    name: str
    points: list[Points] = field(default_factory=list)


@reach("training.Practice")
def practices_within_reach(by: Actor) -> Q:
    """A practice is reached by whoever it is of, and by trainers who reach its contact."""
    if by.kind == Kind.SYSTEM:
        return Q()
    own = Q(account=by.id)
    return own | Q(contact__in=reached_contacts(by)) if by.may("training.debrief") else own


def going_on(by: Actor) -> list[Practice]:
    """Return the practices of this trainee that are not over, the newest first."""
    return list(_practices().filter(account=by.id, ended_at=None).order_by("-begun_at", "-pk"))


def ended_for(by: Actor) -> list[Practice]:
    """Return at most 50 practices of this trainee that are over, the newest first; each knows whether it was read."""
    rows = _practices().filter(account=by.id, ended_at__isnull=False)
    return list(rows.annotate(is_read=_debrief_opened()).order_by("-begun_at", "-pk")[:MOST_LISTED])


def count_unread_debriefs(by: Actor) -> int:
    """Return how many debriefs this trainee has not opened."""
    return Debrief.objects.filter(account=by.id).filter(~_opened_by("pk", "account")).count()


def own_practice(by: Actor, practice_id: UUID) -> Practice:
    """Return a practice of this trainee; raise `NoSuchRecord` where it is somebody else's. It writes the look."""
    return open_record(by, _practices().filter(account=by.id), reason=Reason.TRAINING, pk=practice_id)


def practice_to_debrief(by: Actor, practice_id: UUID) -> Practice:
    """Return an ended practice of someone else, and write the look; raise `NoSuchRecord` where it is out of reach."""
    rows = _practices().filter(ended_at__isnull=False).exclude(account=by.id)
    return open_record(by, rows, reason=Reason.TRAINING, pk=practice_id)


def debrief_of(by: Actor, practice: Practice) -> Debrief | None:
    """Return what a trainer wrote about a practice, None where nobody did; for its trainee it counts as read."""
    if not Debrief.objects.filter(practice=practice).exists():
        return None
    return open_record(by, Debrief.objects.select_related("given_by"), reason=Reason.TRAINING, practice=practice)


@reach("training.Debrief")
def debriefs_within_reach(by: Actor) -> Q:
    """A debrief is reached by whoever reaches its practice."""
    return Q(practice__in=Practice.objects.filter(practices_within_reach(by)).values("pk"))


def waiting_for_trainer(by: Actor, team: str) -> list[Practice]:
    """Return at most 50 ended practices of a team that nobody debriefed, the oldest first, never one's own; a look."""
    rows = _ended_in(team).filter(debrief=None).exclude(account=by.id).order_by("ended_at", "pk")
    return open_list(by, rows, reason=Reason.TRAINING, most=MOST_LISTED)


def debriefed_lately(by: Actor, team: str) -> list[Practice]:
    """Return the 50 practices of a team that were debriefed last, without one's own; a look."""
    rows = _ended_in(team).filter(debrief__isnull=False).exclude(account=by.id).order_by("-debrief__given_at", "-pk")
    return open_list(by, rows.select_related("debrief__given_by"), reason=Reason.TRAINING, most=MOST_LISTED)


def count_waiting(by: Actor) -> int:
    """Return how many ended practices of this trainer's own teams wait for a trainer."""
    if not by.may("training.debrief"):
        return 0
    rows = Practice.objects.filter(ended_at__isnull=False, debrief=None, account__teams__in=by.teams)
    return rows.exclude(account=by.id).distinct().count()


def trend_of(by: Actor, team: str) -> list[Row]:
    """Return how it went for each of a team in their last 10 practices, the oldest of those first.

    It looks back on the newest 500 practices of the team.
    """
    rows: dict[UUID, Row] = {}
    reached = _ended_in(team).filter(practices_within_reach(by)).exclude(account=by.id)
    for practice in reached.order_by("-begun_at", "-pk")[:MOST_LOOKED_BACK]:
        row = rows.setdefault(practice.account_id, Row(practice.account_id, practice.account.name))
        if len(row.points) < MOST_IN_A_ROW:
            row.points.insert(0, points_of(practice.marks.all()))
    return sorted(rows.values(), key=lambda row: (row.name, row.account_id))


def points_of(marks: Collection[Mark]) -> Points:
    """Return what some marks come to."""
    points = Points()
    for mark in marks:
        points.count(mark.points, mark.of)
    return points


def mark_lines(practice: Practice) -> list[tuple[Any, Mark]]:
    """Return each aim of a practice's script with what it was given, in the order of the script."""
    marks: Mapping[str, Mark] = {mark.aim: mark for mark in practice.marks.all()}
    return [(aim, marks[aim.code]) for aim in SCRIPTS[practice.script].aims if aim.code in marks]


def _practices() -> QuerySet[Practice]:
    marks = Prefetch("marks", queryset=Mark.objects.order_by("pk"))
    return Practice.objects.select_related("contact", "account", "debrief").prefetch_related(marks)


def _ended_in(team: str) -> QuerySet[Practice]:
    return _practices().filter(ended_at__isnull=False, account__teams=team)


def _debrief_opened() -> Exists:
    return _opened_by("debrief__pk", "account")


def _opened_by(record: str, account: str) -> Exists:
    return Exists(Look.objects.filter(record_id=OuterRef(record), actor_id=OuterRef(account)))
