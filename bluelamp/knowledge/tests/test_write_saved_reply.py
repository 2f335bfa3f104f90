"""Saved replies are written in versions."""

import pytest

from bluelamp.contacts.tests.scenarios import a_desk, a_supervisor
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.knowledge.actions import (
    CodeTaken,
    NewerVersion,
    approve_saved_reply,
    withdraw_saved_reply,
    write_saved_reply,
)
from bluelamp.knowledge.models import ReplyVersion, SavedReply
from bluelamp.knowledge.queries import earlier_versions, newest_version, offered_replies, waiting_replies
from bluelamp.knowledge.tests.scenarios import an_approved_reply
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def written(by: Actor, words: str = "Dear {name}, thank you.", *, seen: int = 0, code: str = "thanks") -> ReplyVersion:
    """Write a version of a saved reply."""
    return write_saved_reply(by=by, code=code, title="Thank you", words=words, seen=seen)


def test_contact_staff_write_none() -> None:
    with pytest.raises(NotAllowed):
        written(actor_for(a_desk()))


def test_the_newest_version_waits_for_approval_and_the_ones_before_are_kept() -> None:
    a_desk()
    by = actor_for(a_supervisor())
    written(by)
    written(by, "Thank you, {name}.", seen=1)
    (waiting,) = waiting_replies()
    assert offered_replies() == []
    assert (waiting.number, waiting.words) == (2, "Thank you, {name}.")
    assert [one.words for one in earlier_versions(waiting)] == ["Dear {name}, thank you."]
    assert [entry.facts["number"] for entry in Entry.objects.filter(name="knowledge.SavedReplyWritten")] == [1, 2]


def test_the_same_words_again_are_no_new_version() -> None:
    a_desk()
    by = actor_for(a_supervisor())
    written(by)
    assert written(by, seen=1).number == 1


def test_a_new_reply_cannot_take_the_code_of_another() -> None:
    a_desk()
    by = actor_for(a_supervisor())
    written(by)
    with pytest.raises(CodeTaken, match="Choose another"):
        written(by, "Other words.")


def test_a_version_written_over_one_that_was_not_seen_is_refused() -> None:
    a_desk()
    by = actor_for(a_supervisor())
    written(by)
    written(by, "Theirs.", seen=1)
    with pytest.raises(NewerVersion) as refused:
        written(by, "Mine.", seen=1)
    assert refused.value.newest.words == "Theirs."


def test_a_withdrawn_reply_that_is_written_again_waits_and_its_old_words_stay_away() -> None:
    a_desk()
    by = actor_for(a_supervisor())
    reply = an_approved_reply(by, "Old.").reply
    withdraw_saved_reply(by=by, reply=reply)
    assert offered_replies() == []
    assert written(by, "New.", seen=1).number == 2
    assert offered_replies() == []
    assert [one.words for one in waiting_replies()] == ["New."]
    other = actor_for(a_supervisor())
    approve_saved_reply(by=other, reply=SavedReply.objects.get(), seen=2)
    assert newest_version("thanks") == offered_replies()[0]
