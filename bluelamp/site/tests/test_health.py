"""What a machine that watches over this one is told."""

from datetime import timedelta

import pytest
from django.test import Client
from pytest_django import Settings
from time_machine import Traveller

from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.tests.news import LAMPLIGHTER, light
from bluelamp.foundation.work.models import Job
from bluelamp.site import readiness

pytestmark = pytest.mark.django_db


def measured(client: Client) -> dict[str, float]:
    """Return each measure's value by its name and label."""
    lines = client.get("/metrics").content.decode().splitlines()
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines if not line.startswith("#"))}


def test_it_says_that_it_lives_and_can_work(client: Client) -> None:
    assert client.get("/health/live").content == b"alive\n"
    assert client.get("/health/ready").content == b"ready\n"


def test_it_is_not_ready_without_room_on_the_disk(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readiness, "free_bytes", lambda: 0)
    answer = client.get("/health/ready")
    assert (answer.status_code, answer.content) == (503, b"the disk is full\n")


def test_it_is_not_ready_while_nothing_is_sealed(client: Client, clock: Traveller) -> None:
    light(by=LAMPLIGHTER)
    clock.shift(timedelta(minutes=3))
    answer = client.get("/health/ready")
    assert (answer.status_code, answer.content) == (503, b"the ledger is not being sealed\n")


def test_measures_say_how_far_behind_it_is(client: Client, clock: Traveller) -> None:
    assert measured(client)["bluelamp_ledger_waiting_entries"] == 0
    light(by=LAMPLIGHTER)
    Job.objects.create(name="lamps.light", due_at=now())
    clock.shift(timedelta(minutes=2))
    found = measured(client)
    assert found["bluelamp_ledger_waiting_entries"] == 1
    assert found["bluelamp_ledger_waiting_seconds"] == 120
    assert found["bluelamp_jobs_overdue_seconds"] == 120
    assert found["bluelamp_sending_shut"] == 0
    assert any(name.startswith('bluelamp_subscriber_behind_entries{subscriber="') for name in found)


def test_strangers_get_no_measures(client: Client, settings: Settings) -> None:
    settings.METRICS_FROM = ["192.0.2.7"]
    assert client.get("/metrics").status_code == 404
    assert client.get("/metrics", REMOTE_ADDR="192.0.2.7").status_code == 200
