"""A letter that is not needed any more waits no longer, and can be asked for again."""

import pytest

from bluelamp.contacts.actions import end_letter
from bluelamp.contacts.posting import letters_to_post
from bluelamp.contacts.posting_rules import PostingState
from bluelamp.contacts.tests.letters import an_answer, asked_for, posted, told_of
from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_it_waits_no_longer() -> None:
    desk = a_desk()
    message = an_answer(desk)
    posting = asked_for(message, desk)
    assert end_letter(by=actor_for(desk), contact=message.contact, posting_id=posting.pk).state == PostingState.DROPPED
    assert letters_to_post(actor_for(desk)) == []
    assert told_of(posting) == ["AskedFor", "NotPosted"]
    assert asked_for(message, desk).pk != posting.pk


def test_what_was_posted_stays_posted() -> None:
    desk = a_desk()
    posting = posted(desk)
    assert end_letter(by=actor_for(desk), contact=posting.contact, posting_id=posting.pk).state == PostingState.POSTED
