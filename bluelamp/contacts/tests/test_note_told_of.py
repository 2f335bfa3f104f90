"""What a provider tells of a text is written down once, and changes what is said of the answer."""

from uuid import uuid4

import pytest

from bluelamp.contacts.actions import note_told_of
from bluelamp.contacts.actions.notice_ends import end_notice
from bluelamp.contacts.actions.notices import GATE, prepare_notice
from bluelamp.contacts.models import Notice, Sending
from bluelamp.contacts.rules import NOTICE_TRIES, NoticeState
from bluelamp.contacts.tests.scenarios import a_desk, answered, safe_email, someone_came
from bluelamp.contacts.text_rules import SendingState
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def sending() -> Sending:
    """A text that a provider took."""
    desk = a_desk()
    notice = prepare_notice(by=GATE, message=answered(someone_came(handles=[safe_email()]), desk))
    end_notice(by=GATE, notice=notice, state=NoticeState.SENT, refusal=None)
    return Sending.objects.create(notice=notice, provider="twilio", state=SendingState.QUEUED, segments=1)


def test_it_is_written_down_once(sending: Sending) -> None:
    for _ in range(2):
        note_told_of(by=GATE, sending_id=sending.pk, state=SendingState.DELIVERED)
    assert Entry.objects.filter(name="contacts.TextToldOf").count() == 1
    assert Notice.objects.get().state == NoticeState.DELIVERED


def test_one_that_never_left_is_due_again_and_after_the_last_try_has_failed(sending: Sending) -> None:
    note_told_of(by=GATE, sending_id=sending.pk, state=SendingState.NOT_TAKEN)
    assert Notice.objects.get().state == NoticeState.DUE
    Sending.objects.update(state=SendingState.QUEUED)
    Notice.objects.update(attempts=NOTICE_TRIES)
    note_told_of(by=GATE, sending_id=sending.pk, state=SendingState.NOT_TAKEN)
    assert Notice.objects.get().state == NoticeState.FAILED


def test_while_it_is_being_sent_whoever_sends_it_ends_it(sending: Sending) -> None:
    Notice.objects.update(state=NoticeState.SENDING)
    note_told_of(by=GATE, sending_id=sending.pk, state=SendingState.DELIVERED)
    assert Notice.objects.get().state == NoticeState.SENDING


def test_of_a_text_that_we_did_not_send_nothing_is_written(sending: Sending) -> None:
    note_told_of(by=GATE, sending_id=uuid4(), state=SendingState.DELIVERED)
    sending.refresh_from_db()
    assert sending.state == SendingState.QUEUED


def test_staff_may_not_tell_it(sending: Sending) -> None:
    with pytest.raises(NotAllowed):
        note_told_of(by=actor_for(Account.objects.get()), sending_id=sending.pk, state=SendingState.DELIVERED)
