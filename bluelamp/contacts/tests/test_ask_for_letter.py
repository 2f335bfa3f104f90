"""An answer waits to go by letter only where that is agreed; else the ledger says why not."""

from typing import Any

import pytest

from bluelamp.contacts.actions.postings import NoAnswer
from bluelamp.contacts.models import Posting
from bluelamp.contacts.posting_rules import PostingState
from bluelamp.contacts.rules import Refusal
from bluelamp.contacts.tests.letters import AT_HOME, an_answer, asked_for, told_of
from bluelamp.contacts.tests.scenarios import a_desk, answered, more_words, someone_came
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.rules import GivenBy, Safety
from bluelamp.people.terms import Window

pytestmark = pytest.mark.django_db


def test_it_waits_once_where_the_person_said_that_it_is_safe() -> None:
    desk = a_desk()
    message = an_answer(desk)
    posting = asked_for(message, desk)
    assert (posting.state, posting.refusal, asked_for(message, desk)) == (PostingState.WAITING, "", posting)
    assert told_of(posting) == ["AskedFor"]


@pytest.mark.parametrize(
    ("told", "refusal"),
    [
        ({"safety": Safety.NOT_SURE}, Refusal.NOT_SAFE),
        ({"given_by": GivenBy.SOMEONE_ELSE}, Refusal.NOT_OWNER),
        ({"hours": (Window((0,), 540, 1020),)}, Refusal.NOT_NOW),
    ],
)
def test_the_gate_refuses_it_and_the_ledger_says_why(told: dict[str, Any], refusal: Refusal) -> None:
    desk = a_desk()
    posting = asked_for(an_answer(desk, **told), desk)
    assert (posting.state, posting.refusal) == (PostingState.REFUSED, refusal)
    assert Entry.objects.get(name="contacts.LetterAskedFor").facts["refusal"] == refusal


def test_nothing_goes_to_nobody_or_to_nowhere() -> None:
    desk = a_desk()
    nobody = answered(someone_came(handles=[AT_HOME], name=""), desk)
    assert asked_for(nobody, desk).refusal == Refusal.NO_HANDLE
    assert asked_for(answered(someone_came(), desk), desk).refusal == Refusal.NO_HANDLE


def test_only_an_answer_of_ours_goes_by_letter() -> None:
    desk = a_desk()
    message = an_answer(desk)
    with pytest.raises(NoAnswer):
        asked_for(more_words(message.contact), desk)
    assert not Posting.objects.exists()
