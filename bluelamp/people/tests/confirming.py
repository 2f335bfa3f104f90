"""Confirming people, for tests to begin with."""

from typing import TYPE_CHECKING
from uuid import UUID

from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.people.actions import agree_question, confirm
from bluelamp.people.models import AgreedQuestion, Person
from bluelamp.people.rules import Proof

if TYPE_CHECKING:
    from bluelamp.staff.models import Account

QUESTION, ANSWER = "What was your first pet called?", "Captain Bramble"


def confirming(account: "Account") -> Actor:
    """Return an account with leave to confirm anyone: who reaches whom is decided by a room above."""
    return Actor(kind=Kind.SYSTEM, id=account.pk, permissions=frozenset({"people.confirm", "people.agree"}))


def a_question(account: "Account", person: Person, question: str = QUESTION, answer: str = ANSWER) -> AgreedQuestion:
    """Let a member of staff agree on a question with a person."""
    return agree_question(by=confirming(account), person=person, question=question, answer=answer)


def says(
    account: "Account", person: Person, said: str, *, proof: Proof = Proof.QUESTION, matter: UUID | None = None
) -> bool:
    """Let a person say something by which they are to be confirmed, in a matter of theirs."""
    return confirm(by=confirming(account), person=person, matter_id=matter or person.pk, proof=proof, said=said)


def confirmed(account: "Account", person: Person) -> None:
    """Let a person agree on a question and answer it."""
    a_question(account, person)
    assert says(account, person, ANSWER)
