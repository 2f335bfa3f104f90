"""Saying again, having proved who one is, that what is on record is still right, and how safe it is by now."""

from collections.abc import Mapping
from uuid import UUID

from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.people.events import HandlesGivenAgain
from bluelamp.people.given_again import handles_they_gave
from bluelamp.people.models import Handle, Person
from bluelamp.people.rules import Safety


@action(may="people.give_again", announces=HandlesGivenAgain, on="person")
def give_again(*, by: Actor, person: Person, safety: Mapping[UUID, Safety]) -> list[Handle]:
    """Put handles on record anew with how safe they are now; what was said of them before is kept.

    Of all that was ever said of one address or number the stricter holds. Raises `NotAllowed` for another's handle.
    """
    theirs = {handle.pk: handle for handle in handles_they_gave(person)}
    if not safety.keys() <= theirs.keys():
        raise NotAllowed
    if not safety:
        nothing_new()
        return []
    given = [
        new_row(
            Handle,
            person_id=person.pk,
            kind=theirs[pk].kind,
            value=theirs[pk].value,
            safety=said,
            given_by_owner=True,
        )
        for pk, said in safety.items()
    ]
    write_down(*given)
    handle_ids = tuple(handle.pk for handle in given)
    announce(HandlesGivenAgain(person_id=person.pk, handle_ids=handle_ids), by=by, wrote=given)
    return given
