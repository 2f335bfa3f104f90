"""What can happen to a task."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class TaskEvent(Event):
    """Base of everything about one task."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "matter_id"
    writes: ClassVar = {"task_id": "tasking.Task"}
    task_id: UUID
    matter_id: UUID
    person_id: UUID


@dataclass(frozen=True, kw_only=True)
class TaskMade(TaskEvent):
    """An account, or with None its whole team, was asked to do something."""

    operation: ClassVar = Operation.COLLECTED
    account_id: UUID | None


@dataclass(frozen=True, kw_only=True)
class TaskEnded(TaskEvent):
    """What was asked was done, or is not needed any more."""

    ending: str


@dataclass(frozen=True, kw_only=True)
class TaskLeftBehind(TaskEvent):
    """What an account was asked is asked of its whole team, because the account was closed."""

    account_id: UUID


@dataclass(frozen=True, kw_only=True)
class TaskMoved(TaskEvent):
    """What was asked is asked of another team, which deals with the matter now."""

    team: str


@dataclass(frozen=True, kw_only=True)
class TasksErased(Event):
    """The words of every task about a matter were erased, for a reason; the rows stay, empty."""

    operation: ClassVar = Operation.ERASED
    about: ClassVar = "matter_id"
    is_security: ClassVar = True
    writes: ClassVar = {"task_ids": "tasking.Task"}
    matter_id: UUID
    task_ids: tuple[UUID, ...]
    reason: str
