"""What GOV.UK Notify tells of a text of ours shows its bearer, or changes nothing."""

from typing import Any

import pytest
from django.test import Client

from bluelamp.channels.sms.tests.sending import BEARER, connect
from bluelamp.channels.sms.tests.telling import notify_tells
from bluelamp.contacts.models import Notice, Sending
from bluelamp.contacts.tests.scenarios import a_desk, answered
from bluelamp.contacts.text_rules import SendingState
from bluelamp.texts.models import DeadLetter
from bluelamp.texts.tests.scenarios import a_taken_text

pytestmark = pytest.mark.django_db


@pytest.fixture
def sending(settings: Any) -> Sending:
    """A text of ours that was taken."""
    connect(settings)
    desk = a_desk()
    contact = a_taken_text()
    notice = Notice.objects.create(message=answered(contact, desk), contact=contact, state="sent")
    return Sending.objects.create(notice=notice, provider="notify", state=SendingState.QUEUED, segments=1)


def state_of(sending: Sending) -> str:
    """Return how far it came, as far as we know."""
    sending.refresh_from_db()
    return sending.state


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("sending", SendingState.LEFT),
        ("delivered", SendingState.DELIVERED),
        ("permanent-failure", SendingState.FAILED),
        ("technical-failure", SendingState.NOT_TAKEN),
    ],
)
def test_each_of_their_words_is_one_of_ours(sending: Sending, status: str, state: SendingState) -> None:
    assert notify_tells(str(sending.pk), status, a_new_field=[1]) == 204
    assert state_of(sending) == state


def test_what_shows_another_bearer_is_refused(sending: Sending, settings: Any) -> None:
    assert notify_tells(str(sending.pk), "delivered", bearer="another") == 403
    settings.NOTIFY_TOKEN = ""
    assert notify_tells(str(sending.pk), "delivered") == 404
    assert state_of(sending) == SendingState.QUEUED


@pytest.mark.parametrize("reference", ["", "of another program", "019a0000-0000-7000-8000-000000000001"])
def test_of_a_text_that_is_not_ours_nothing_is_kept(sending: Sending, reference: str) -> None:
    assert notify_tells(reference, "delivered") == 204
    assert state_of(sending) == SendingState.QUEUED
    assert not DeadLetter.objects.exists()


@pytest.mark.parametrize("body", ["", "[]", "{", "null"])
def test_what_cannot_be_read_is_a_dead_letter(sending: Sending, body: str) -> None:
    headers = {"Authorization": f"Bearer {BEARER}"}
    told = Client().post("/texts/notify/told/", body, content_type="application/json", headers=headers)
    assert told.status_code == 204
    assert DeadLetter.objects.get().why == "no_state"
