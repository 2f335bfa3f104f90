"""Adding a way to reach a person, and writing down how we know that one is theirs."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.clock import today
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, write_down
from bluelamp.people.agreements import leads_to
from bluelamp.people.models import Handle, Person, Tie
from bluelamp.people.queries import handles_of
from bluelamp.people.rules import HandleKind, HowKnown, Safety, dates_fit
from bluelamp.people.tie_events import HandleAdded, HandleTied
from bluelamp.people.ties import Known


class DatesDoNotFit(ValueError):
    """A handle was to be someone's from a day to come, or until a day before."""

    def __str__(self) -> str:
        return str(_("It cannot be theirs from a day to come, nor end before it began. Check both days."))


class HasItAlready(ValueError):
    """A handle was to be added that the person has."""

    def __str__(self) -> str:
        return str(_("They have this already. Change what is known of it instead."))


@action(may="people.tie_handle", announces=HandleAdded, on="person")
def add_handle(*, by: Actor, person: Person, kind: HandleKind, value: str, known: Known) -> Handle:
    """Add a way to reach a person. Nobody may use it until that is agreed with them.

    Raises `HasItAlready` and `DatesDoNotFit`.
    """
    Person.objects.select_for_update(no_key=True).get(pk=person.pk)
    owned = known.how in (HowKnown.TOLD_US, HowKnown.PAPERS)
    handle = new_row(Handle, person_id=person.pk, kind=kind, value=value, safety=Safety.NOT_SURE, given_by_owner=owned)
    if leads_to(handle) in {leads_to(one) for one in handles_of(person.pk) if one.kind == kind}:
        raise HasItAlready
    tie = _tie(by, handle, known)
    write_down(handle, tie)
    announce(HandleAdded(person_id=person.pk, handle_id=handle.pk, tie_id=tie.pk), by=by, wrote=[handle, tie])
    return handle


@action(may="people.tie_handle", announces=HandleTied, on="person")
def tie_handle(*, by: Actor, person: Person, handle_id: UUID, known: Known) -> Tie:
    """Put how we know that a handle is theirs in place of what was known before, which is kept.

    One that is shared, or theirs no more, joins nobody from then on; one that is theirs no more is not used either.
    Raises `DatesDoNotFit`, and `NotAllowed` where the handle is not of this record or was erased.
    """
    handle = next((one for one in handles_of(person.pk) if one.pk == handle_id and not one.is_erased()), None)
    if handle is None:
        raise NotAllowed
    tie = _tie(by, handle, known)
    write_down(tie)
    announce(HandleTied(person_id=person.pk, handle_id=handle.pk, tie_id=tie.pk), by=by, wrote=[tie])
    return tie


def _tie(by: Actor, handle: Handle, known: Known) -> Tie:
    if not dates_fit(known.since, known.until, today=today()):
        raise DatesDoNotFit
    return new_row(
        Tie,
        person_id=handle.person_id,
        handle_id=handle.pk,
        how=known.how,
        since=known.since,
        until=known.until,
        shared=known.shared,
        written_by_id=by.id,
    )
