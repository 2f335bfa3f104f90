"""How a contact stood before it was moved with others, so that it can be put back."""

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from bluelamp.tasking.queries import open_tasks_about

if TYPE_CHECKING:
    from uuid import UUID

    from bluelamp.contacts.models import Contact


@dataclass(frozen=True)
class Before:
    """How a contact stood before it was moved: its team, who had it, and of whom each open task was asked."""

    team: str
    account: str | None
    tasks: dict[str, str | None]


def before_move(contact: "Contact") -> dict[str, Any]:
    """Return what `move_back` needs to know of a contact that is about to be moved."""
    tasks = {str(task.pk): _text(task.account_id) for task in open_tasks_about(contact.pk)}
    return asdict(Before(contact.team_id, _text(contact.assigned_to_id), tasks))


def _text(account_id: "UUID | None") -> str | None:
    return str(account_id) if account_id else None
