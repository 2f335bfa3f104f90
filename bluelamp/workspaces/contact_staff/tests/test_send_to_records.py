"""The page of a contact says how it stands with the records system, where there is one."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from bluelamp.contacts.models import Contact
from bluelamp.gateways.records.adapter import Answer, Held, NotThere, Refused, Unknown, Why
from bluelamp.records.actions.exchange import EXCHANGES, begin_sending, keep_back
from bluelamp.records.models import Filing
from bluelamp.records.rules import WhyKept
from bluelamp.records.tests.scenarios import a_filing, answered_with, says
from bluelamp.reports.tests.scenarios import a_burglary_reported, a_report_about_police
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, Desk, a_desk, words

pytestmark = pytest.mark.django_db
NUMBER = "OCC/000123/26"


@pytest.fixture
def connected(settings: Settings) -> None:
    """A records system is connected, though nobody is there."""
    settings.RECORDS_URL = "https://records.example"


def part(page: BeautifulSoup) -> str:
    """Return what the page says of the records system, '' where it says nothing."""
    found = page.select_one("section[aria-labelledby=filed]")
    return words(found) if found else ""


def shown(desk: Desk, contact: Contact, *answers: Answer) -> str:
    """Return what the page says after these answers."""
    filing = a_filing(contact, desk.account)
    for answer in answers:
        filing = answered_with(filing, answer)
    return part(desk.see_contact(contact))


def test_where_none_is_connected_the_page_says_nothing_of_one() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    page = desk.see_contact(contact)
    assert part(page) == ""
    assert page.select("#copy")
    assert not page.select("#send_to_records")
    sent = desk.send(contact, "send-to-records")
    assert "No records system is connected. Copy the contact by hand." in words(sent)
    assert not Filing.objects.exists()


def test_whoever_cannot_reach_it_sends_nothing(connected: None) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert desk.of("harbour-neighbourhood").status(contact, "send-to-records", go="1") == 404
    assert desk.status(a_report_about_police().contact, "send-to-records", go="1") == 404
    assert not Filing.objects.exists()


def test_one_press_has_it_sent_and_the_page_says_that_it_waits(connected: None) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert part(desk.see_contact(contact)) == "Records system It was not sent there yet. Send to the records system"
    page = desk.send(contact, "send-to-records")
    assert "It goes to the records system." in words(page)
    assert part(page) == "Records system Waiting It is sent as soon as the records system answers."
    assert "Had it sent to the records system" in words(page)


def test_a_look_at_the_address_sends_nothing(connected: None) -> None:
    desk = a_desk()
    assert desk.status(a_burglary_reported().contact, "send-to-records") == 302
    assert not Filing.objects.exists()


def test_while_it_is_sent_it_waits(connected: None) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    begin_sending(by=EXCHANGES, filing=a_filing(contact, desk.account), says=says(contact))
    assert "Waiting" in part(desk.see_contact(contact))


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([Held(NUMBER, 1)], f"Held there The records system holds it under {NUMBER} ."),
        (
            [Refused("No offence code.")],
            "Refused The records system did not take it. It says: No offence code. Send it again",
        ),
        (
            [Unknown(Why.TOO_SLOW)],
            (
                "Not known We do not know whether the records system has it. This is being looked into. "
                "Do not enter it by hand."
            ),
        ),
        ([NotThere()], "Waiting It is sent as soon as the records system answers."),
        (
            [Held(NUMBER, 1), Unknown(Why.TOO_SLOW)],
            (
                f"Not known The records system holds it under {NUMBER} . We do not know whether it has what changed "
                "since then. This is being looked into."
            ),
        ),
        (
            [Held(NUMBER, 1), Refused("It is closed there.")],
            (
                f"Refused The records system holds it under {NUMBER} . It did not take what changed since then. "
                "It says: It is closed there. Send it again"
            ),
        ),
    ],
)
def test_each_state_is_said_in_words(connected: None, answers: list[Answer], expected: str) -> None:
    assert shown(a_desk(), a_burglary_reported().contact, *answers) == f"Records system {expected}"


def test_one_that_was_sealed_since_says_so_to_whoever_may_see_it(connected: None) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    keep_back(by=EXCHANGES, filing=a_filing(contact, desk.account), because=WhyKept.SEALED)
    said = part(desk.see_contact(contact))
    assert said.startswith("Records system Kept back It was sealed since, and whoever asked for it")
    assert said.endswith("Send it again")


def test_one_that_was_erased_cannot_be_sent_again(connected: None) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    filing = answered_with(a_filing(contact, desk.account), Held(NUMBER, 1))
    keep_back(by=EXCHANGES, filing=filing, because=WhyKept.ERASED)
    said = part(desk.see_contact(contact))
    assert said.endswith("under OCC/000123/26 . It was erased here, so nothing more is sent.")


def test_what_their_system_says_is_text(connected: None) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    answered_with(a_filing(contact, desk.account), Refused(HOSTILE))
    page = desk.see_contact(contact)
    assert HOSTILE in page.get_text()
    assert page.select_one("main script") is None


def test_it_costs_one_query(connected: None, settings: Settings) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    answered_with(a_filing(contact, desk.account), Held(NUMBER, 1))
    counted = []
    for url in ("https://records.example", ""):
        settings.RECORDS_URL = url
        desk.see_contact(contact)
        with CaptureQueriesContext(connection) as asked:
            desk.see_contact(contact)
        counted.append(len(asked))
    assert counted[0] == counted[1] + 1
