"""What can be done about a promise."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.database.asking import bring_up_to_date
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.promises.events import PromiseDropped, PromiseKept, PromiseMade, PromisesErased
from bluelamp.promises.models import Promise
from bluelamp.promises.queries import is_open
from bluelamp.promises.rules import Kind, WhyDropped


class DueInThePast(ValueError):
    """A promise was to be kept before it was made."""

    def __str__(self) -> str:
        return str(_("A promise must be due in the future. Choose a later day."))


@action(may="promises.make", announces=PromiseMade)
def make_promise(
    *, by: Actor, person_id: UUID, matter_id: UUID, kind: Kind, due_at: datetime, words: str = ""
) -> Promise:
    """Write down what is owed to a person, about which matter, and by when; raise `DueInThePast`."""
    if due_at <= now():
        raise DueInThePast
    promise = new_row(
        Promise,
        kind=kind,
        words=words,
        person_id=person_id,
        matter_id=matter_id,
        made_by_id=by.id,
        due_at=due_at,
    )
    write_down(promise)
    announce(PromiseMade(promise_id=promise.pk, matter_id=matter_id, person_id=person_id), by=by)
    return promise


@action(may="promises.keep", announces=PromiseKept, on="promise")
def keep_promise(*, by: Actor, promise: Promise) -> Promise:
    """Write down that a promise was kept, now; one that was kept or dropped before stays as it is."""
    bring_up_to_date(promise)
    if not is_open(promise):
        nothing_new()
        return promise
    promise.kept_at = now()
    promise.save(update_fields=["kept_at"])
    announce(PromiseKept(promise_id=promise.pk, matter_id=promise.matter_id, person_id=promise.person_id), by=by)
    return promise


@action(may="promises.keep", announces=PromiseDropped, on="promise")
def drop_promise(*, by: Actor, promise: Promise, reason: WhyDropped) -> Promise:
    """Write down that a promise is no longer needed, and why; one that was kept or dropped before stays as it is."""
    bring_up_to_date(promise)
    if not is_open(promise):
        nothing_new()
        return promise
    promise.dropped_at, promise.drop_reason = now(), reason
    promise.save(update_fields=["dropped_at", "drop_reason"])
    announce(
        PromiseDropped(promise_id=promise.pk, matter_id=promise.matter_id, person_id=promise.person_id, reason=reason),
        by=by,
    )
    return promise


@action(may="records.erase", announces=PromisesErased)
def erase_promises(*, by: Actor, matter_id: UUID, reason: WhyErased) -> None:
    """Erase the words of every promise about a matter; that something was promised, by when, and kept, stays."""
    promises = Promise.objects.filter(matter_id=matter_id).exclude(words="")
    ids = tuple(promises.order_by("id").values_list("pk", flat=True))
    if not ids:
        nothing_new()
        return
    promises.update(words="")
    announce(PromisesErased(matter_id=matter_id, promise_ids=ids, reason=reason), by=by)
