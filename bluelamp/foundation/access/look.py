"""The one way to load personal records for a screen; it writes down who looked, at what and why."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from enum import StrEnum
from typing import Any, Final, TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet

from bluelamp.foundation.access.reach import reached_of, within_reach
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry, Look
from bluelamp.foundation.ledger.still import Still

M = TypeVar("M", bound=Model)
ONE_LOOK: Final = timedelta(minutes=15)


class Reason(StrEnum):
    """Why someone looked. Comes from the task in hand; `RENEWING` is a page that was left open and asks by itself."""

    QUEUE = "queue"
    ANSWERING = "answering"
    SEARCH = "search"
    QUALITY = "quality"
    FOLLOWING_UP = "following_up"
    TRAINING = "training"
    CALLING = "calling"
    AGREEING = "agreeing"
    COPYING = "copying"
    KEEPING = "keeping"
    PRINTING = "printing"
    OPENING = "opening"
    RENEWING = "renewing"


class NoSuchRecord(Exception):
    """There is no such record, or none this actor may know of; only the ledger is told which, by `wanted`."""

    def __init__(self, wanted: UUID | None = None) -> None:
        super().__init__()
        self.wanted = wanted


def open_record(by: Actor, rows: QuerySet[M], *, reason: Reason, **which: Any) -> M:
    """Return the one record that `which` names, and write the look: one per person, record and 15 minutes.

    Where others changed the record meanwhile, what is seen now was not seen before: that is a look of its own. So is
    the first time that someone opens what a page had only renewed by itself.
    Raises `NoSuchRecord` where there is none within the actor's reach.
    """
    record = within_reach(by, rows).filter(**which).first()
    if record is None:
        raise NoSuchRecord(rows.filter(**which).values_list("pk", flat=True).first())
    if not _saw_it_as_it_is(by, record.pk, reason):
        Look.objects.create(actor_id=_account(by), reason=reason, model=record._meta.label_lower, record_id=record.pk)
    return record


def open_list(by: Actor, rows: QuerySet[M], *, reason: Reason, most: int) -> list[M]:
    """Return at most so many rows within reach, in their order, and write one look that names them.

    A list of which every row was shown to this actor in the last 15 minutes is not written again.
    """
    shown = list(within_reach(by, rows)[:most])
    note_list(by, shown, rows.model, reason)
    return shown


def open_these(by: Actor, rows: QuerySet[M], *, ids: Sequence[UUID], reason: Reason) -> list[M]:
    """Return the records with these ids that are within reach, in the order of the ids, and write one look.

    As with `open_list`, what was shown to this actor in the last 15 minutes is not written again.
    """
    reached = {row.pk: row for row in reached_of(by, rows, ids)}
    shown = [reached[id_] for id_ in ids if id_ in reached]
    note_list(by, shown, rows.model, reason)
    return shown


def note_list(by: Actor, shown: Iterable[M], model: type[M], reason: Reason, *, still: Still | None = None) -> None:
    """Write the look at records that were read for all who reach as much, as `open_list` does."""
    ids = [str(row.pk) for row in shown]
    if not set(ids) <= (still or Still()).ask_as(by, _shown_lately):
        Look.objects.create(actor_id=_account(by), reason=reason, model=model._meta.label_lower, list_ids=ids)


def _saw_it_as_it_is(by: Actor, record_id: UUID, reason: Reason) -> bool:
    looks = _looks(by).filter(record_id=record_id)
    if reason != Reason.RENEWING:
        looks = looks.exclude(reason=Reason.RENEWING)
    lately = looks.order_by("-at").values_list("at", flat=True).first()
    if lately is None:
        return False
    return not Entry.objects.filter(record_id=record_id, at__gt=lately).exclude(actor_id=by.id).exists()


def _looks(by: Actor) -> QuerySet[Look]:
    return Look.objects.filter(actor_id=_account(by), at__gt=now() - ONE_LOOK)


def _shown_lately(by: Actor) -> set[str]:
    return {shown for look in _looks(by).filter(record_id=None).only("list_ids") for shown in look.list_ids}


def _account(by: Actor) -> UUID:
    if by.id is None:
        raise RuntimeError("Personal records are opened for a member of staff; others see only their own matter.")
    return by.id
