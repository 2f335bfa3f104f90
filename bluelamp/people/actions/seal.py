"""Sealing a person, so that only who may see sealed people may know of them, and lifting the seal."""

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.clock import now
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.people.acquaintances import whole_of
from bluelamp.people.models import Person, PersonSeal
from bluelamp.people.rules import WhySealed
from bluelamp.people.seal_events import PersonSealed, SealLifted
from bluelamp.people.seals import keep_seals, seal_of
from bluelamp.staff.keeping_out import take_turns
from bluelamp.staff.queries import SEES_SEALED, accounts_that_may


class NobodyMaySee(ValueError):
    """A person was to be sealed where no account may see sealed people that is not kept from this one."""

    def __str__(self) -> str:
        return str(
            _(
                "Nobody could see them any more: there is no one of professional standards who is not kept from them. "
                "Nothing was sealed."
            )
        )


@action(may="people.seal", announces=PersonSealed, on="person")
def seal_person(*, by: Actor, person: Person, why: WhySealed, authority: str) -> PersonSeal:
    """Seal this record and all others of the same person; sealed twice it is one. Raises `NobodyMaySee`."""
    take_turns()
    earlier = seal_of(person.pk)
    if earlier is not None:
        nothing_new()
        return earlier
    if not accounts_that_may(SEES_SEALED, person_id=person.pk):
        raise NobodyMaySee
    seal = new_row(PersonSeal, person_id=person.pk, why=why, authority=authority, sealed_by_id=by.id)
    seal.save(force_insert=True)  # not with the entries: whether they are sealed is asked next
    keep_seals(whole_of(person.pk))
    announce(PersonSealed(seal_id=seal.pk, person_id=person.pk), by=by)
    return seal


@action(may="people.seal", announces=SealLifted, on="person")
def lift_seal(*, by: Actor, person: Person, seal: PersonSeal) -> None:
    """Let everyone know of a person again who could before, unless another seal holds; a lifted one stays so."""
    take_turns()
    seal.refresh_from_db()
    if seal.person_id not in whole_of(person.pk):
        raise NotAllowed
    if seal.lifted_at is not None:
        nothing_new()
        return
    seal.lifted_by_id, seal.lifted_at = by.id, now()
    seal.save(update_fields=["lifted_by", "lifted_at"])
    keep_seals(whole_of(person.pk))
    announce(SealLifted(seal_id=seal.pk, person_id=seal.person_id), by=by)
