"""Names that were given later and sealed, for tests to begin with."""

from typing import TYPE_CHECKING, Final

from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.people.actions import Grounds, allow_opening, ask_to_open, record_person, seal_name
from bluelamp.people.models import Person, SealedName
from bluelamp.people.rules import WhyOpened

if TYPE_CHECKING:
    from uuid import UUID

    from bluelamp.staff.models import Account

MAY: Final = frozenset({"people.ask_to_open_name", "people.allow_opening", "records.erase"})
PERSON: Final = Actor.system("people.say_who", "people.seal_name", "people.take_back_name")
NAME: Final = "Zebedee Quillfeather"
LIFE: Final = Grounds(why=WhyOpened.RISK_TO_LIFE, authority="Insp. Hale, decision 14")
UNTOLD: Final = Grounds(why=WhyOpened.SERIOUS_CRIME, authority="Insp. Hale, 15", why_not_told="A suspect reads it")


def opening(account: "Account") -> Actor:
    """Return an account with leave to ask and allow: who reaches whom is decided by a room above."""
    return Actor(kind=Kind.SYSTEM, id=account.pk, permissions=MAY)


def someone_without_a_name() -> Person:
    """Begin a record for someone who gave no name."""
    return record_person(by=Actor.system("people.record"))


def sealed(person: Person, matter_id: "UUID | None" = None, part_id: "UUID | None" = None) -> SealedName:
    """Have a name sealed, for all of a matter unless a part is named."""
    matter_id = matter_id or new_id()
    return seal_name(by=PERSON, person=person, matter_id=matter_id, part_id=part_id or matter_id, name=NAME)


def allowed(name: SealedName, by: "Account", second: "Account", grounds: Grounds = LIFE) -> None:
    """Ask as one account to open a sealed name, and allow it as a second."""
    ask_to_open(by=opening(by), sealed=name, grounds=grounds)
    allow_opening(by=opening(second), sealed=name)
