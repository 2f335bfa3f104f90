"""What people need, for tests to begin with."""

from typing import TYPE_CHECKING

from bluelamp.people.actions import write_needs
from bluelamp.people.models import Needs, Person
from bluelamp.people.needs import Needed
from bluelamp.people.rules import Need
from bluelamp.people.tests.agreeing import agreeing

if TYPE_CHECKING:
    from bluelamp.staff.models import Account

SAID = Needed(language="pl", needs=(Need.INTERPRETER,), besides="A ramp", address_as="Ms Nowak")


def needing(person: Person, account: "Account", said: Needed = SAID) -> Needs:
    """Let a member of staff write down what someone needs."""
    return write_needs(by=agreeing(account), person=person, said=said)
