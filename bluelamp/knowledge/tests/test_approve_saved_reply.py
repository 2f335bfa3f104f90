"""A saved reply is written by one and approved by another."""

import pytest

from bluelamp.contacts.tests.scenarios import a_desk, a_supervisor
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.knowledge.actions import (
    NewerVersion,
    NothingWaits,
    OwnWords,
    approve_saved_reply,
    withdraw_saved_reply,
    write_saved_reply,
)
from bluelamp.knowledge.models import Approval
from bluelamp.knowledge.queries import approved_version, offered_replies, waiting_replies
from bluelamp.knowledge.tests.scenarios import an_approved_reply
from bluelamp.knowledge.tests.test_write_saved_reply import written
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_contact_staff_approve_nothing() -> None:
    desk = actor_for(a_desk())
    reply = written(actor_for(a_supervisor())).reply
    with pytest.raises(NotAllowed):
        approve_saved_reply(by=desk, reply=reply, seen=1)


def test_nobody_approves_their_own_words() -> None:
    a_desk()
    by = actor_for(a_supervisor())
    reply = written(by).reply
    with pytest.raises(OwnWords, match="Ask another supervisor"):
        approve_saved_reply(by=by, reply=reply, seen=1)
    assert offered_replies() == []


def test_once_another_approves_it_it_is_offered_and_it_is_written_down_once() -> None:
    a_desk()
    reply = written(actor_for(a_supervisor())).reply
    other = a_supervisor()
    for _ in range(2):
        approve_saved_reply(by=actor_for(other), reply=reply, seen=1)
    assert [one.words for one in offered_replies()] == ["Dear {name}, thank you."]
    assert waiting_replies() == []
    assert Approval.objects.get().approved_by == other
    assert [entry.facts["number"] for entry in Entry.objects.filter(name="knowledge.SavedReplyApproved")] == [1]


def test_while_changed_words_wait_the_approved_ones_stay_in_use() -> None:
    a_desk()
    one, other = actor_for(a_supervisor()), actor_for(a_supervisor())
    reply = an_approved_reply(one, "Old.").reply
    written(one, "New.", seen=1)
    assert [version.words for version in offered_replies()] == ["Old."]
    assert [version.words for version in waiting_replies()] == ["New."]
    approve_saved_reply(by=other, reply=reply, seen=2)
    assert [version.words for version in offered_replies()] == ["New."]


def test_words_that_were_not_seen_are_not_approved() -> None:
    a_desk()
    one, other = actor_for(a_supervisor()), actor_for(a_supervisor())
    reply = written(one).reply
    written(one, "Changed since.", seen=1)
    with pytest.raises(NewerVersion) as refused:
        approve_saved_reply(by=other, reply=reply, seen=1)
    assert refused.value.newest.words == "Changed since."
    assert not Approval.objects.exists()


def test_what_is_withdrawn_is_not_approved() -> None:
    a_desk()
    one, other = actor_for(a_supervisor()), actor_for(a_supervisor())
    reply = written(one).reply
    withdraw_saved_reply(by=one, reply=reply)
    assert waiting_replies() == []
    with pytest.raises(NothingWaits, match="Write it again"):
        approve_saved_reply(by=other, reply=reply, seen=1)


def test_the_code_alone_tells_which_version_is_in_use() -> None:
    a_desk()
    one = actor_for(a_supervisor())
    assert approved_version("thanks") is None
    an_approved_reply(one, "Old.")
    an_approved_reply(one, "Another.", code="another")
    write_saved_reply(by=one, code="thanks", title="Thank you", words="New.", seen=1)
    found = approved_version("thanks")
    assert found is not None
    assert found.words == "Old."
