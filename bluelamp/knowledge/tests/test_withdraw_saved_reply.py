"""A saved reply is withdrawn."""

import pytest

from bluelamp.contacts.tests.scenarios import a_desk, a_supervisor
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.knowledge.actions import withdraw_saved_reply
from bluelamp.knowledge.queries import offered_replies, withdrawn_replies
from bluelamp.knowledge.tests.scenarios import an_approved_reply
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_it_is_offered_no_more_and_kept() -> None:
    desk = actor_for(a_desk())
    by = actor_for(a_supervisor())
    reply = an_approved_reply(by, "Thank you.").reply
    assert len(offered_replies()) == 1
    with pytest.raises(NotAllowed):
        withdraw_saved_reply(by=desk, reply=reply)
    for _ in range(2):
        withdraw_saved_reply(by=by, reply=reply)
    assert offered_replies() == []
    assert [one.reply for one in withdrawn_replies()] == [reply]
    assert Entry.objects.filter(name="knowledge.SavedReplyWithdrawn").count() == 1
