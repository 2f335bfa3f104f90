"""On the tracking page the agreed question shows who sits there, and tries count with those that staff were given."""

from uuid import UUID, uuid4

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.people.actions import agree_question, confirm_on_page
from bluelamp.people.actions.confirm import NothingAgreed, WaitFirst
from bluelamp.people.confirmations import asked_in
from bluelamp.people.models import Person
from bluelamp.people.rights import showed_on_page
from bluelamp.people.rules import Proof
from bluelamp.people.tests.scenarios import someone
from bluelamp.staff.models import Account

pytestmark = pytest.mark.django_db
ON_PAGE = Actor.system("people.confirm_on_page")


@pytest.fixture
def person(asker: Account) -> Person:
    """Someone with whom a question was agreed."""
    person = someone()
    by = Actor(kind=Kind.SYSTEM, id=asker.pk, permissions=frozenset({"people.agree"}))
    agree_question(by=by, person=person, question="What did she leave you?", answer="The blue teapot")
    return person


def typed(person: Person, matter_id: UUID, said: str, proof: Proof = Proof.QUESTION) -> UUID:
    """Return the id of one try."""
    return confirm_on_page(by=ON_PAGE, person=person, matter_id=matter_id, proof=proof, said=said).pk


def test_the_answer_shows_it_there_and_nowhere_else(person: Person) -> None:
    matter_id = uuid4()
    assert showed_on_page(typed(person, matter_id, "The BLUE teapot!"), matter_id)
    assert not showed_on_page(typed(person, matter_id, "a cup"), matter_id)
    assert not showed_on_page(typed(person, matter_id, "the blue teapot"), uuid4())
    assert asked_in(matter_id, {person.pk}).confirmed is None


def test_what_was_not_agreed_shows_nothing_and_papers_never_do(person: Person) -> None:
    for proof in (Proof.CODE_WORD, Proof.PAPERS):
        with pytest.raises(NothingAgreed):
            typed(person, uuid4(), "x", proof)


def test_wrong_answers_count_wherever_they_were_given(person: Person) -> None:
    for _try in range(3):
        typed(person, uuid4(), "a cup")
    assert asked_in(uuid4(), {person.pk}).wrong == 3
    with pytest.raises(WaitFirst):
        typed(person, uuid4(), "the blue teapot")


def test_nobody_does_it_for_another(person: Person) -> None:
    by = Actor.public("people.confirm_on_page")
    with pytest.raises(NotAllowed):
        confirm_on_page(by=by, person=person, matter_id=uuid4(), proof=Proof.QUESTION, said="the blue teapot")
