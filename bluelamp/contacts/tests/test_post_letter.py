"""A letter that was printed is posted, once, on a day that can be."""

from datetime import timedelta

import pytest

from bluelamp.contacts.actions import post_letter
from bluelamp.contacts.actions.postings import NotThen
from bluelamp.contacts.posting import letters_posted, posting_of
from bluelamp.contacts.posting_rules import PostingState
from bluelamp.contacts.tests.letters import an_answer, asked_for, posted, printed, told_of
from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.foundation.clock import today
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_it_is_kept_by_whom_and_on_which_day_it_was_posted() -> None:
    desk = a_desk()
    posting = posted(desk)
    assert (posting.state, posting.posted_on, posting.posted_by) == (PostingState.POSTED, today(), desk)
    assert letters_posted(actor_for(desk), posting.reference) == [posting]
    assert letters_posted(actor_for(desk), "K7PM-2XQD") == []
    assert told_of(posting) == ["AskedFor", "Printed", "Posted"]


def test_what_nobody_printed_was_not_posted() -> None:
    desk = a_desk()
    posting = asked_for(an_answer(desk), desk)
    post_letter(by=actor_for(desk), contact=posting.contact, posting_id=posting.pk, on=today())
    assert posting_of(posting.contact, posting.pk).state == PostingState.WAITING


@pytest.mark.parametrize("days", [-1, 1])
def test_nor_was_it_before_that_or_tomorrow(days: int) -> None:
    desk = a_desk()
    posting = printed(asked_for(an_answer(desk), desk), desk)
    with pytest.raises(NotThen):
        post_letter(
            by=actor_for(desk), contact=posting.contact, posting_id=posting.pk, on=today() + timedelta(days=days)
        )
