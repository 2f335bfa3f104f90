"""A question is agreed with someone in place of the one before; the ledger tells neither it nor the answer."""

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.confirmations import asked_in
from bluelamp.people.tests.confirming import a_question, says
from bluelamp.people.tests.scenarios import someone
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


def test_the_newest_question_is_asked_and_only_its_answer_counts() -> None:
    account, person = a_member_of(a_force_with_teams()["digital-desk"]), someone()
    a_question(account, person, answer="Bramble")
    a_question(account, person, question="Where did you learn to swim?", answer="Filey")
    question = asked_in(person.pk, {person.pk}).question
    assert question is not None
    assert question.question == "Where did you learn to swim?"
    assert not says(account, person, "Bramble")
    assert says(account, person, "Filey")
    assert set(Entry.objects.filter(name="people.QuestionAgreed")[0].facts) == {"person_id", "question_id"}
