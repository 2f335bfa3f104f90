"""A letter is printed as long as the gate lets it go, decided anew each time."""

import pytest

from bluelamp.contacts.posting import letters_to_post, posting_of
from bluelamp.contacts.posting_rules import PostingState
from bluelamp.contacts.rules import Refusal
from bluelamp.contacts.tests.agreed import agreed_by
from bluelamp.contacts.tests.letters import an_answer, asked_for, printed, told_of
from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.people.rules import Safety
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_it_is_printed_again_where_the_printer_jams() -> None:
    desk = a_desk()
    posting = asked_for(an_answer(desk), desk)
    printed(posting, desk)
    assert printed(posting, desk).state == PostingState.PRINTED
    assert told_of(posting) == ["AskedFor", "Printed", "Printed"]


def test_what_was_agreed_since_is_what_counts() -> None:
    desk = a_desk()
    posting = asked_for(an_answer(desk), desk)
    agreed_by(posting.contact, desk, "post", safety=Safety.NOT_SAFE)
    assert [one.may_go for one in letters_to_post(actor_for(desk))] == [False]
    printed(posting, desk)
    posting = posting_of(posting.contact, posting.pk)
    assert (posting.state, posting.refusal) == (PostingState.REFUSED, Refusal.NOT_SAFE)
    assert told_of(posting) == ["AskedFor", "NotPosted"]
    assert letters_to_post(actor_for(desk)) == []
