"""The telephony tells who rings, and gets an address without a number in it."""

from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from bluelamp.calls.models import Ringing
from bluelamp.calls.queries import call_that_rings

pytestmark = pytest.mark.django_db
TOKEN = "a-long-bearer"


@pytest.fixture(autouse=True)
def connected(settings: Settings) -> None:
    """Let the force have chosen a bearer."""
    settings.TELEPHONY_TOKEN = TOKEN


def tell(client: Client, said: Any, bearer: str = TOKEN) -> Any:
    """Send what the telephony says."""
    headers = {"Authorization": f"Bearer {bearer}"}
    return client.post("/calls/ringing/", said, content_type="application/json", headers=headers)


def test_it_gets_the_address_to_open(client: Client) -> None:
    answer = tell(client, {"number": "07700 900982", "recording": "R-7"})
    assert answer.status_code == 201
    address = answer.json()["address"]
    assert "/desk/call/ringing/" in address
    assert "900982" not in address
    rang = call_that_rings(address.rstrip("/").rsplit("/", 1)[1])
    assert rang is not None
    assert (rang.number, rang.recording) == ("07700 900982", "R-7")


@pytest.mark.parametrize("bearer", ["", "another", TOKEN.upper(), "ŷ"])
def test_another_bearer_is_refused_and_keeps_nothing(client: Client, bearer: str) -> None:
    assert tell(client, {"number": "1"}, bearer).status_code == 403
    assert not Ringing.objects.exists()


def test_without_a_bearer_that_was_chosen_there_is_no_such_address(client: Client, settings: Settings) -> None:
    settings.TELEPHONY_TOKEN = ""
    assert tell(client, {"number": "1"}, "").status_code == 404


@pytest.mark.parametrize(
    "said",
    [
        "",
        "{",
        "[]",
        '"x"',
        "[" * 100_000,
        {"number": 1},
        {"number": "1" * 41},
        {"recording": "<b>"},
    ],
)
def test_what_cannot_be_read_is_refused_and_keeps_nothing(client: Client, said: Any) -> None:
    assert tell(client, said).status_code == 400
    assert not Ringing.objects.exists()


def test_a_withheld_number_rings_too(client: Client) -> None:
    assert tell(client, {"number": "", "recording": "R-8"}).status_code == 201
