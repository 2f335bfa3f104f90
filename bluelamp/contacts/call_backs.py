"""Whom we promised to ring, how often that was tried, and whether the gate lets them be rung now."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bluelamp.contacts.gate import Decision, decide_about
from bluelamp.contacts.gate_rules import Allowed, Kind, Way
from bluelamp.contacts.models import Contact
from bluelamp.contacts.queries import contacts_within_reach
from bluelamp.contacts.rules import CallResult
from bluelamp.foundation.access.look import Reason, open_list
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.promises.queries import open_calls

if TYPE_CHECKING:
    from bluelamp.promises.models import Promise

MOST: Final = 50


@dataclass(frozen=True)
class Attempts:
    """How often someone was rung since it was promised, and when and how that ended last."""

    count: int = 0
    last_at: datetime | None = None
    last_result: CallResult | None = None


@dataclass(frozen=True)
class CallBack:
    """Someone to ring: by when, about which contact, what was tried, and what the gate says now of their number."""

    contact: Contact
    promise: "Promise"
    attempts: Attempts
    decision: Decision

    @property
    def may_ring(self) -> bool:
        """Whether the gate lets them be rung now."""
        return isinstance(self.decision.says, Allowed)


def call_backs(by: Actor) -> list[CallBack]:
    """Return whom to ring within reach, at most 50: those who may be rung now, then the others, by when it is due.

    Writes the look. A contact with several such promises stands there once, with the one that is due first.
    """
    promised: dict[UUID, Promise] = {}
    reached = Contact.objects.filter(contacts_within_reach(by), closed_at=None)
    for promise in open_calls(reached.values("pk"), most=MOST):
        promised.setdefault(promise.matter_id, promise)
    rows = Contact.objects.select_related("person", "team", "assigned_to").filter(pk__in=promised)
    contacts = open_list(by, rows, reason=Reason.CALLING, most=MOST)
    tried = _attempts(promised)
    found = [
        CallBack(
            contact=each,
            promise=promised[each.pk],
            attempts=tried.get(each.pk, Attempts()),
            decision=decide_about(each, Kind.CONVERSATION, Way.CALL),
        )
        for each in contacts
    ]
    return sorted(found, key=lambda one: (not one.may_ring, one.promise.due_at))


def _attempts(promised: "dict[UUID, Promise]") -> dict[UUID, Attempts]:
    """Return what was tried for each contact since its promise was made."""
    made = Entry.objects.filter(record_id__in=promised, name="contacts.CallMade").order_by("id")
    found: dict[UUID, list[Entry]] = defaultdict(list)
    for entry in made:
        if entry.at >= promised[entry.record_id].made_at:
            found[entry.record_id].append(entry)
    return {
        pk: Attempts(len(entries), entries[-1].at, CallResult(entries[-1].facts["result"]))
        for pk, entries in found.items()
    }
