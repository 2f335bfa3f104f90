"""Writing down what someone needs so that we and they understand each other."""

from bluelamp.foundation.access.action import action
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.people.acquaintances import whole_of
from bluelamp.people.events import NeedsWritten
from bluelamp.people.models import Needs, Person
from bluelamp.people.needs import Needed, needed, needs_of


@action(may="people.agree", announces=NeedsWritten, on="person")
def write_needs(*, by: Actor, person: Person, said: Needed) -> Needs:
    """Put what someone needs in place of what was written before, which is kept; the same again changes nothing."""
    last = needs_of(whole_of(person.pk))
    if last is not None and needed(last) == said:
        nothing_new()
        return last
    needs = new_row(
        Needs,
        person_id=person.pk,
        language=said.language,
        said=" ".join(said.needs),
        besides=said.besides,
        address_as=said.address_as,
        given_by=said.given_by,
        written_by_id=by.id,
    )
    write_down(needs)
    announce(NeedsWritten(person_id=person.pk, needs_id=needs.pk), by=by, wrote=[needs])
    return needs
