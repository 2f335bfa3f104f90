"""Noting that a member of staff is, or knows, a person, so that they are kept from what is theirs."""

from typing import TYPE_CHECKING

from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.clock import now
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.people.acquaintance_events import AcquaintanceEnded, AcquaintanceNoted
from bluelamp.people.acquaintances import keep_shut_out, whole_of
from bluelamp.people.models import Acquaintance, Person
from bluelamp.people.rules import Acquainted
from bluelamp.staff.keeping_out import take_turns

if TYPE_CHECKING:
    from bluelamp.staff.models import Account


@action(may="people.note_acquaintance", announces=AcquaintanceNoted, on="person")
def note_acquaintance(*, by: Actor, person: Person, account: "Account", how: Acquainted) -> Acquaintance:
    """Keep a member of staff from this record and all others of the same person; noted twice it is one."""
    take_turns()
    earlier = Acquaintance.objects.filter(person=person, account=account, ended_at=None).first()
    if earlier is not None:
        nothing_new()
        return earlier
    noted = new_row(Acquaintance, person_id=person.pk, account_id=account.pk, how=how, noted_by_id=by.id)
    noted.save(force_insert=True)  # not with the entries: whom it keeps out is asked next
    keep_shut_out(whole_of(person.pk))
    announce(AcquaintanceNoted(acquaintance_id=noted.pk, person_id=person.pk, account_id=account.pk), by=by)
    return noted


@action(may="people.note_acquaintance", announces=AcquaintanceEnded, on="person")
def end_acquaintance(*, by: Actor, person: Person, acquaintance: Acquaintance) -> None:
    """Let a member of staff reach what is this person's again; what has ended stays ended."""
    take_turns()
    acquaintance.refresh_from_db()
    if acquaintance.person_id not in whole_of(person.pk):
        raise NotAllowed
    if acquaintance.ended_at is not None:
        nothing_new()
        return
    acquaintance.ended_by_id, acquaintance.ended_at = by.id, now()
    acquaintance.save(update_fields=["ended_by", "ended_at"])
    keep_shut_out(whole_of(acquaintance.person_id))
    announce(
        AcquaintanceEnded(
            acquaintance_id=acquaintance.pk, person_id=acquaintance.person_id, account_id=acquaintance.account_id
        ),
        by=by,
    )
