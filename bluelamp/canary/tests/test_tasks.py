"""Canaries go round: out to the force itself, in by its doors; there they are known, and nothing is made of them."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
import time_machine
from django.apps import apps
from django.db import connection
from django.test import Client

from bluelamp.canary.actions import take_canary
from bluelamp.canary.queries import Watched, doors
from bluelamp.canary.rules import Door
from bluelamp.canary.tasks import send_canaries
from bluelamp.canary.tests.scenarios import goes_out, goes_through
from bluelamp.channels.email.keeping import keep
from bluelamp.channels.email.tests.handing_over import OURS
from bluelamp.channels.sms.tests.sending import connect, fields_of, notify, send
from bluelamp.foundation.lines.outcome import Outcome
from bluelamp.foundation.shutter.models import Shutter
from bluelamp.foundation.shutter.rules import Why
from bluelamp.gateways.sms.tests.providing import TWILIO_TOOK, a_secret, answers
from bluelamp.site.checks.configuration import wrong_with_configuration
from tests.listening import Listener
from tests.post import PostOffice

pytestmark = pytest.mark.django_db
MAY_CHANGE = ("canary.Canary", "shutter.Shutter")


@pytest.fixture(autouse=True)
def _only_canaries() -> Iterator[None]:
    """Hold that nothing is written to any other table than that of canaries."""
    before = rows_elsewhere()
    yield
    assert rows_elsewhere() == before


def rows_elsewhere() -> dict[str, int]:
    """Return how many rows every other table has: contacts and jobs, mails and texts, entries of the ledger."""
    tables = set(connection.introspection.table_names())  # some tests have models without a table
    models = [model for model in apps.get_models() if model._meta.db_table in tables]
    return {
        model._meta.label: model._default_manager.count() for model in models if model._meta.label not in MAY_CHANGE
    }


def stands(door: Door) -> Watched:
    """Return how a door stands."""
    return next(each for each in doors() if each.door == door)


def send_free_ones(settings_now: Any, listener: Listener, office: PostOffice) -> None:
    """Send one by each free door, as they go each minute unless it is said otherwise."""
    settings_now.CANARY_FREE_MINUTES, settings_now.ADDRESS = 1, listener.url.removesuffix("/hook")
    settings_now.SMTP_URL, settings_now.SMTP_SENDER, settings_now.LMTP_ADDRESSES = office.url, OURS, [OURS]
    send_canaries()


def test_one_by_email_is_known_before_it_is_kept(
    settings: Any, listener: Listener, post_office: PostOffice, clock: time_machine.Traveller
) -> None:
    send_free_ones(settings, listener, post_office)
    assert (stands(Door.EMAIL).outcome, stands(Door.EMAIL).came_at) == (Outcome.TAKEN, None)
    clock.shift(timedelta(seconds=9))
    keep(b"Received: by a server\r\n" + post_office.letters[0].as_bytes(), no_return_path=False)
    assert stands(Door.EMAIL).took == timedelta(seconds=9)


def test_one_that_bounces_is_known_too_and_did_not_come_through(
    settings: Any, listener: Listener, post_office: PostOffice
) -> None:
    send_free_ones(settings, listener, post_office)
    sender = post_office.letters[0]["From"]
    keep(f"From: MAILER-DAEMON@x.example\r\nTo: {sender}\r\n\r\nIt came back.".encode(), no_return_path=True)
    assert stands(Door.EMAIL).came_at is None


def test_by_text_it_goes_to_our_own_number_and_comes_by_the_webhook(
    settings: Any, listener: Listener, tmp_path: Path
) -> None:
    connect(settings)
    answers(listener, 201, TWILIO_TOOK)
    settings.TEXTS_BY, settings.CANARY_NUMBER = ["twilio"], "+447700900998"
    settings.TWILIO_URL, settings.TWILIO_ACCOUNT, settings.TWILIO_FROM = listener.url, "AC1", "+447700900999"
    settings.TWILIO_SECRET = str(a_secret(tmp_path, "token"))
    send_canaries()
    asked = parse_qs(listener.heard[-1].body.decode())
    assert asked["To"] == ["+447700900998"]
    assert stands(Door.TEXTS).outcome == Outcome.TAKEN
    words = f"Sent from your trial account - {asked['Body'][0]}"
    assert send(fields_of(Body=words, From="")) == 200
    assert notify({"id": 7, "message": words}) == 204
    assert stands(Door.TEXTS).came_at is not None


def test_on_the_web_it_comes_by_the_address_that_people_type(
    settings: Any, listener: Listener, post_office: PostOffice
) -> None:
    send_free_ones(settings, listener, post_office)
    assert [each.path for each in listener.heard] == ["/", "/chat/", "/canary/"]
    mark = parse_qs(listener.heard[-1].body.decode())["mark"][0]
    client = Client(enforce_csrf_checks=True)
    assert {client.get(path).status_code for path in ("/", "/chat/")} == {200}
    assert client.post("/canary/", {"mark": mark[::-1]}).status_code == 404
    assert stands(Door.WEB).came_at is None
    assert client.post("/canary/", {"mark": mark}).status_code == 204
    assert stands(Door.WEB).came_at is not None


def test_pages_that_do_not_open_are_told(settings: Any, listener: Listener, post_office: PostOffice) -> None:
    listener.says(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")
    send_free_ones(settings, listener, post_office)
    assert stands(Door.WEB).outcome == Outcome.NOT_TAKEN
    assert [each.path for each in listener.heard] == ["/"]


def test_none_leaves_while_sending_is_shut(settings: Any, listener: Listener, post_office: PostOffice) -> None:
    Shutter.objects.create(why=Why.BY_HAND)
    send_free_ones(settings, listener, post_office)
    assert (listener.heard, post_office.letters) == ([], [])
    assert {stands(door).outcome for door in (Door.WEB, Door.EMAIL)} == {Outcome.SHUT}


def test_none_is_sent_in_training(settings: Any, listener: Listener, post_office: PostOffice) -> None:
    settings.TRAINING = True
    send_free_ones(settings, listener, post_office)
    assert (listener.heard, post_office.letters) == ([], [])
    assert {each.every for each in doors()} == {None}


def test_an_older_one_that_is_sent_again_and_one_for_another_door_change_nothing(clock: time_machine.Traveller) -> None:
    older = goes_out(Door.EMAIL)
    clock.shift(timedelta(minutes=1))
    goes_through(Door.EMAIL)
    came_at = stands(Door.EMAIL).came_at
    clock.shift(timedelta(minutes=1))
    assert take_canary(door=Door.EMAIL, text=older)
    assert not take_canary(door=Door.WEB, text=older)
    assert stands(Door.EMAIL).came_at == came_at


@pytest.mark.parametrize(
    ("number", "is_wrong"), [("+447700900999", True), ("Harrowmere", True), ("+447700900998", False)]
)
def test_the_number_it_is_texted_to_is_another_of_ours(settings: Any, number: str, *, is_wrong: bool) -> None:
    settings.TWILIO_FROM, settings.CANARY_NUMBER = "+447700900999", number
    assert any("BLUELAMP_CANARY_NUMBER" in fault for fault in wrong_with_configuration()) == is_wrong
