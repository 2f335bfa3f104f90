"""What GOV.UK Notify hands over becomes one contact; what shows no bearer becomes nothing."""

from typing import Any

import pytest

from bluelamp.channels.sms.tests.sending import connect, let_be_read, notify
from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.texts.models import DeadLetter, Text
from bluelamp.texts.rules import WhyDead

pytestmark = pytest.mark.django_db
SAID = {
    "id": "5f2d9b6e-0000-4000-8000-000000000001",
    "source_number": "447700900123",
    "destination_number": "447700900999",
    "message": "My bike is gone.",
    "date_received": "2026-05-12T09:00:00.000000Z",
}


@pytest.fixture(autouse=True)
def connected(settings: Any) -> None:
    """A desk, and a provider that is known."""
    connect(settings)
    a_desk()


def test_a_text_is_kept_and_becomes_one_contact() -> None:
    for _ in range(2):
        assert notify(SAID | {"unknown": [1, {"a": None}]}) == 204
    let_be_read()
    assert Text.objects.count() == Contact.objects.count() == 1


@pytest.mark.parametrize("bearer", ["", "another", "a bearer of our", "a bearer of ours, and more"])
def test_what_shows_another_bearer_is_refused(bearer: str) -> None:
    assert notify(SAID, bearer=bearer) == 403
    assert not Text.objects.exists()
    assert not DeadLetter.objects.exists()


@pytest.mark.parametrize(
    "said",
    [
        "",
        "{",
        "[]",
        "null",
        '{"id":"a","id":"b"}',
        b"\xff\xfe",
        "[" * 100_000,
        SAID | {"message": 5},
        SAID | {"id": ["a"]},
        '{"id":"a","source_number":"447700900123","message":"\\ud800"}',
        SAID | {"message": "a\0"},
    ],
)
def test_what_cannot_be_read_is_a_dead_letter(said: Any) -> None:
    assert notify(said) == 204
    assert DeadLetter.objects.get().why == WhyDead.NOT_READ
    assert not Text.objects.exists()


def test_without_an_id_or_a_sender_it_is_one_too() -> None:
    notify({name: value for name, value in SAID.items() if name != "id"})
    notify({name: value for name, value in SAID.items() if name != "source_number"})
    assert set(DeadLetter.objects.values_list("why", flat=True)) == {WhyDead.NO_ID, WhyDead.NO_SENDER}


def test_a_force_that_does_not_use_it_has_no_such_address(settings: Any) -> None:
    settings.NOTIFY_TOKEN = ""
    assert notify(SAID) == 404
