"""Colleagues see who has a contact open."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.foundation.ledger.models import Look
from bluelamp.foundation.live.models import Presence
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, words

pytestmark = pytest.mark.django_db


def test_another_team_cannot_be_there() -> None:
    desk = a_desk()
    stranger = desk.of("harbour-neighbourhood")
    assert stranger.status(a_burglary_reported().contact, "here", writing="1") == 404
    assert not Presence.objects.exists()


def test_it_is_said_on_the_contact_and_in_the_queue_for_a_minute(clock: Traveller) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    colleague = desk.of("digital-desk")
    assert words(desk.see_contact(contact).select(".app-present")[0]) == ""
    colleague.status(contact, "here", writing="0")
    assert words(desk.see_contact(contact).select(".app-present")[0]) == f"{colleague.account} is looking"
    colleague.status(contact, "here", writing="1")
    assert [words(said) for said in desk.see("/desk/").select("td .app-present")] == [f"{colleague.account} is writing"]
    assert colleague.see("/desk/").select("td .app-present") == []
    clock.shift(timedelta(seconds=61))
    assert desk.see("/desk/").select("td .app-present") == []


def test_whoever_says_so_is_told_who_else_is_there() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    colleague = desk.of("digital-desk")
    colleague.status(contact, "here", writing="1")
    response = desk.client.post(f"/desk/{contact.reference}/here/", {"writing": "x"})
    assert (response["Content-Type"], response.content.decode()) == (
        "text/plain; charset=utf-8",
        f"{colleague.account} is writing",
    )


def test_being_there_is_no_look() -> None:
    desk = a_desk()
    desk.status(a_burglary_reported().contact, "here", writing="0")
    assert not Look.objects.exists()
