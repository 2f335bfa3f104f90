"""What a Twilio-shaped webhook tells of a text of ours is proved, or changes nothing."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from bluelamp.channels.sms.tests.sending import connect, post_form, signed
from bluelamp.contacts.models import Notice, Sending
from bluelamp.contacts.tests.scenarios import a_desk, answered
from bluelamp.contacts.text_rules import SendingState
from bluelamp.contacts.texting import sending_token
from bluelamp.texts.models import DeadLetter
from bluelamp.texts.tests.scenarios import a_taken_text

pytestmark = pytest.mark.django_db
DELIVERED = {"MessageSid": "SM3", "MessageStatus": "delivered", "To": "+447700900123", "ApiVersion": "2010-04-01"}


@pytest.fixture
def sending(settings: Any) -> Sending:
    """A text of ours that was taken."""
    connect(settings)
    desk = a_desk()
    contact = a_taken_text()
    notice = Notice.objects.create(message=answered(contact, desk), contact=contact, state="sent")
    return Sending.objects.create(notice=notice, provider="twilio", state=SendingState.QUEUED, segments=1)


def state_of(sending: Sending) -> str:
    """Return how far it came, as far as we know."""
    sending.refresh_from_db()
    return sending.state


def test_what_is_signed_for_its_own_address_counts(sending: Sending) -> None:
    path = reverse("twilio_told", args=[sending_token(sending.pk)])
    assert post_form(path, DELIVERED | {"New": "1"}) == 204
    assert state_of(sending) == SendingState.DELIVERED


def test_what_is_forged_changed_or_for_another_address_is_refused(sending: Sending) -> None:
    path = reverse("twilio_told", args=[sending_token(sending.pk)])
    shown = signed(DELIVERED, path=path)
    assert post_form(path, DELIVERED, {}) == 403
    assert post_form(path, DELIVERED | {"MessageStatus": "failed"}, shown) == 403
    assert post_form(path, DELIVERED, signed(DELIVERED, path="/texts/twilio/told/another/")) == 403
    assert Client().get(path).status_code == 405
    assert state_of(sending) == SendingState.QUEUED


def test_of_a_text_that_is_not_ours_nothing_is_kept(sending: Sending) -> None:
    assert post_form("/texts/twilio/told/another/", DELIVERED) == 204
    assert state_of(sending) == SendingState.QUEUED
    assert not DeadLetter.objects.exists()


def test_a_word_that_nobody_knows_is_a_dead_letter_that_names_its_text(sending: Sending) -> None:
    path = reverse("twilio_told", args=[sending_token(sending.pk)])
    assert post_form(path, DELIVERED | {"MessageStatus": "teleported"}) == 204
    assert str(sending.pk) in DeadLetter.objects.get().body
    assert state_of(sending) == SendingState.QUEUED


def test_a_force_that_has_no_such_provider_has_no_such_address(sending: Sending, settings: Any) -> None:
    settings.TWILIO_TOKENS, settings.TWILIO_KEYS = [], {}
    assert post_form(reverse("twilio_told", args=[sending_token(sending.pk)]), DELIVERED) == 404
