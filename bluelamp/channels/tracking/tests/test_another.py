"""Whoever came back by their receipt tells us of something else, and what is known goes along only where it is safe."""

from typing import Any

import pytest
from django.test import Client
from django.urls import resolve
from time_machine import Traveller

from bluelamp.contacts.models import Contact
from bluelamp.reports.tests.addresses import form, page
from bluelamp.reports.tests.coming_back import come_back
from bluelamp.reports.tests.scenarios import (
    Reported,
    a_child_told_us,
    a_report_about_police,
    an_anonymous_report,
)
from bluelamp.reports.tests.telling_another import PAGE, SAFE_HERE, begin, proof, someone_known
from bluelamp.staff.tests.scenarios import a_force_with_teams

pytestmark = pytest.mark.django_db


@pytest.fixture
def known(client: Client) -> Reported:
    """Someone who gave name, address and number, and came back."""
    a_force_with_teams()
    return someone_known(client)


def test_without_a_receipt_there_is_nothing(client: Client, known: Reported) -> None:
    assert Client().get(PAGE)["Location"] == "/track/"
    stranger = Client()
    for forged in ("", "nonsense", str(known.contact.pk)):
        went = stranger.post(form("question"), SAFE_HERE | {"known": forged})
        draft = str(resolve(went["Location"]).kwargs["draft_id"])
        stranger.post(page(draft, "what-happened"), {"what_happened": "When is it open?"})
        assert stranger.get(page(draft, "about-you")).status_code == 200
        assert stranger.get(page(draft, "still"))["Location"] == page(draft, "check")


def test_after_half_an_hour_it_shows_nothing_any_more(client: Client, known: Reported, clock: Traveller) -> None:
    shown = proof(client)
    clock.shift(31 * 60)
    went = client.post(form("question"), SAFE_HERE | {"known": shown})
    draft = str(resolve(went["Location"]).kwargs["draft_id"])
    assert client.get(page(draft, "still"))["Location"].endswith(page(draft, "check"))


@pytest.mark.parametrize("report", [an_anonymous_report, a_report_about_police, a_child_told_us])
def test_where_nothing_is_known_or_all_is_sealed_nothing_goes_along(client: Client, report: Any) -> None:
    a_force_with_teams()
    come_back(client, report())
    assert PAGE not in client.get("/track/matter/").content.decode()
    assert client.get(PAGE)["Location"] == "/"


def test_nothing_goes_along_from_a_sensitive_matter(client: Client, known: Reported) -> None:
    shown = proof(client)
    Contact.objects.update(sensitive=True)
    assert client.get(PAGE)["Location"] == "/"
    went = client.post(form("question"), SAFE_HERE | {"known": shown})
    draft = str(resolve(went["Location"]).kwargs["draft_id"])
    assert client.get(page(draft, "still"))["Location"] == page(draft, "check")


@pytest.mark.parametrize("service", ["domestic-abuse", "stalking", "tell-us"])
def test_no_sensitive_form_is_offered_or_takes_it(client: Client, known: Reported, service: str) -> None:
    assert form(service) not in client.get(PAGE).content.decode()
    shown = client.post(form(service), {"known": proof(client), "arrive": "yes"})
    assert 'name="known"' not in shown.content.decode()
    went = client.post(form(service), SAFE_HERE | {"known": proof(client)})
    draft = str(resolve(went["Location"]).kwargs["draft_id"])
    assert client.get(page(draft, "still"))["Location"] == page(draft, "check")


def test_on_a_device_that_is_not_safe_nothing_goes_along(client: Client, known: Reported) -> None:
    draft = begin(client, device_safe="carry_on")
    assert client.get(page(draft, "still"))["Location"] == page(draft, "check")
