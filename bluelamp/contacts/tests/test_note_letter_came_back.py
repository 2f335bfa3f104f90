"""A letter that came back is written down, and no other goes there until someone looked at the address again."""

import pytest

from bluelamp.contacts.actions import note_letter_came_back
from bluelamp.contacts.for_me import tasks_for
from bluelamp.contacts.posting_rules import PostingState, WhyCameBack
from bluelamp.contacts.rules import Refusal
from bluelamp.contacts.tests.agreed import agreed_by
from bluelamp.contacts.tests.letters import asked_for, posted, told_of
from bluelamp.contacts.tests.scenarios import a_desk, again_from, answered
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_nothing_else_is_posted_there_until_it_is_agreed_anew() -> None:
    desk = a_desk()
    posting = posted(desk)
    note_letter_came_back(by=actor_for(desk), contact=posting.contact, posting_id=posting.pk, why=WhyCameBack.GONE)
    note_letter_came_back(by=actor_for(desk), contact=posting.contact, posting_id=posting.pk, why=WhyCameBack.REFUSED)
    posting.refresh_from_db()
    assert (posting.state, posting.why) == (PostingState.CAME_BACK, WhyCameBack.GONE)
    assert told_of(posting) == ["AskedFor", "Printed", "Posted", "CameBack"]
    assert [task.matter_id for task in tasks_for(actor_for(desk))] == [posting.contact_id]
    later = again_from(posting.contact.person)
    assert asked_for(answered(later, desk), desk).refusal == Refusal.CAME_BACK
    agreed_by(later, desk, "post")
    assert asked_for(answered(later, desk), desk).state == PostingState.WAITING
