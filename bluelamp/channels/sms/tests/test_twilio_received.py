"""What a Twilio-shaped webhook hands over becomes one contact, or joins one; what nobody proved becomes nothing."""

from typing import Any

import pytest
from django.test import Client

from bluelamp.channels.sms.tests.sending import FORM, TWILIO, connect, fields_of, let_be_read, send, signed
from bluelamp.contacts.models import Contact, Message
from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.texts.models import DeadLetter, Text
from bluelamp.texts.rules import WhyDead

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def connected(settings: Any) -> None:
    """A desk, and a provider that is known."""
    connect(settings)
    a_desk()


@pytest.mark.parametrize("anew", [False, True])
def test_a_text_is_kept_before_it_is_answered_and_becomes_one_contact(*, anew: bool) -> None:
    for _ in range(3):
        assert send(fields_of(), anew=anew) == 200
    assert Text.objects.count() == 1
    let_be_read()
    assert Contact.objects.count() == 1
    assert send(fields_of(MessageSid="SM2", Body="It is green."), anew=anew) == 200
    let_be_read()
    assert [message.words for message in Message.objects.all()] == ["It is green."]
    assert Contact.objects.count() == 1


def test_fields_that_nobody_knows_are_signed_over_kept_and_change_nothing() -> None:
    assert send(fields_of(ChannelPrefix="x", Ffoniwch="ŷ")) == 200
    assert "Ffoniwch" in Text.objects.get().said.fields


@pytest.mark.parametrize("changed", [{"Body": "Other"}, {"From": "+447700900124"}, {"New": "1"}, {"Body": "My bike"}])
def test_what_was_changed_on_the_way_is_refused(changed: dict[str, str]) -> None:
    assert send(fields_of(**changed), signed(fields_of())) == 403
    assert not Text.objects.exists()
    assert not DeadLetter.objects.exists()


def test_what_shows_no_signature_or_came_to_another_address_is_refused() -> None:
    assert send(fields_of(), {}) == 403
    client = Client()
    shown = signed(fields_of())
    assert client.post(f"{TWILIO}?x=1", fields_of(), headers=shown).status_code == 403
    assert client.post(TWILIO, "{}", content_type="application/json", headers=shown).status_code == 403
    assert client.post(TWILIO, b"Body=%FF", content_type=FORM, headers=shown).status_code == 403
    assert client.get(TWILIO).status_code == 405


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"MessageSid": ""}, WhyDead.NO_ID),
        ({"MessageSid": "S" * 65}, WhyDead.NO_ID),
        ({"From": " "}, WhyDead.NO_SENDER),
        ({"From": "4" * 41}, WhyDead.NO_SENDER),
        ({"Body": "a\0b"}, WhyDead.NOT_READ),
        ({"Body": "a\N{REPLACEMENT CHARACTER}"}, WhyDead.NOT_READ),
    ],
)
def test_what_is_theirs_and_cannot_be_used_is_a_dead_letter(changed: dict[str, str], why: WhyDead) -> None:
    for _ in range(2):
        assert send(fields_of(**changed)) == 200
    assert DeadLetter.objects.get().why == why
    assert not Text.objects.exists()


def test_other_words_under_the_same_name_are_a_dead_letter() -> None:
    send(fields_of())
    assert send(fields_of(Body="Other")) == 200
    assert DeadLetter.objects.get().why == WhyDead.OTHER_WORDS
    assert Text.objects.get().said.words == "My bike is gone."


def test_a_force_that_has_no_such_provider_has_no_such_address(settings: Any) -> None:
    settings.TWILIO_TOKENS, settings.TWILIO_KEYS = [], {}
    assert send(fields_of()) == 404
