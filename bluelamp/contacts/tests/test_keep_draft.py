"""What staff typed and did not send is kept for them, and for nobody else."""

from datetime import timedelta
from uuid import uuid4

import pytest
from time_machine import Traveller

from bluelamp.contacts.actions import reply, write_note
from bluelamp.contacts.actions.drafts import DraftTooLong, keep_draft
from bluelamp.contacts.actions.erase import erase_words
from bluelamp.contacts.drafts import drafts_of
from bluelamp.contacts.models import Contact, ReplyDraft
from bluelamp.contacts.rules import Box
from bluelamp.contacts.tasks import tidy_reply_drafts
from bluelamp.contacts.tests.scenarios import a_desk, a_supervisor, someone_came
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def left(account: Account, contact: Contact, words: str = "We will", box: Box = Box.ANSWER) -> dict[str, str]:
    """Let someone leave words in a box, and return what they find when they come back."""
    keep_draft(account_id=account.pk, contact_id=contact.pk, box=box, words=words)
    return found(account, contact)


def found(account: Account, contact: Contact) -> dict[str, str]:
    """Return what someone finds in the boxes."""
    return {box: kept.words for box, kept in drafts_of(account.pk, contact.pk).items()}


def test_what_is_kept_later_takes_the_place_of_what_was_kept_before() -> None:
    account, contact = a_desk(), someone_came()
    left(account, contact)
    assert left(account, contact, "We will ring") == {"answer": "We will ring"}
    assert left(account, contact, "Dog!", Box.NOTE) == {"answer": "We will ring", "note": "Dog!"}
    assert left(account, contact, "") == {"note": "Dog!"}


def test_nobody_else_finds_it_and_the_database_holds_no_words() -> None:
    account, contact = a_desk(), someone_came()
    left(account, contact, "He is called Sam")
    assert found(a_supervisor(), contact) == {}
    assert "called Sam" not in ReplyDraft.objects.get().sealed_words


def test_nothing_of_it_is_in_the_ledger() -> None:
    account, contact = a_desk(), someone_came()
    before = Entry.objects.count()
    left(account, contact)
    assert Entry.objects.count() == before


def test_it_is_forgotten_once_it_is_sent_and_what_the_page_still_sends_is_not_kept() -> None:
    account, contact = a_desk(), someone_came()
    by, answer_id = actor_for(account), uuid4()
    left(account, contact)
    left(account, contact, "Dog!", Box.NOTE)
    reply(by=by, contact=contact, words="We will ring.", message_id=answer_id)
    assert found(account, contact) == {"note": "Dog!"}
    write_note(by=by, contact=contact, words="Dog!", message_id=uuid4())
    keep_draft(account_id=account.pk, contact_id=contact.pk, box=Box.ANSWER, words="We will", message_id=answer_id)
    assert found(account, contact) == {}


def test_it_is_forgotten_after_a_week_and_when_the_words_are_erased(clock: Traveller) -> None:
    account, contact, other = a_desk(), someone_came(), someone_came()
    left(account, contact)
    clock.shift(timedelta(days=6))
    left(account, other)
    clock.shift(timedelta(days=2))
    assert tidy_reply_drafts() == 1
    assert found(account, other) == {"answer": "We will"}
    erase_words(by=actor_for(a_supervisor()), contact=other, reason=WhyErased.UNLAWFUL)
    assert found(account, other) == {}


def test_more_than_anyone_types_is_not_kept() -> None:
    account, contact = a_desk(), someone_came()
    assert left(account, contact, "x" * 100_000)
    with pytest.raises(DraftTooLong, match="Shorten it"):
        left(account, contact, "x" * 100_001)
