"""The sheet from which staff copy a contact into the records system."""

import pytest
from pytest_django import DjangoAssertNumQueries

from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import answered, more_words
from bluelamp.foundation.ledger.models import Entry, Look
from bluelamp.partners.tests.scenarios import a_key, a_sending, sent
from bluelamp.partners.tests.thefts import THEFT
from bluelamp.reports.tests.scenarios import a_burglary_reported, a_report_about_police
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, Desk, a_desk, words

pytestmark = pytest.mark.django_db


def sheet(desk: Desk, reference: str) -> dict[str, dict[str, str]]:
    """Return what stands under each heading, by what it is called."""
    page = desk.see(f"/desk/{reference}/copy/")
    return {
        words(part.select_one("h2")): {
            words(row.select("dt")[0]): row.select("dd")[0].get_text() for row in part.select("dl > div")
        }
        for part in page.select("main section")
    }


def test_another_team_and_whoever_may_not_see_it_gets_none() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert desk.of("harbour-neighbourhood").status(contact, "copy") == 404
    assert desk.status(a_report_about_police().contact, "copy") == 404
    assert not Entry.objects.filter(name="contacts.CopySheetOpened").exists()


def test_it_goes_from_the_reference_to_what_was_written_later() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    answered(contact, desk.account)
    more_words(contact, "I found a glove.\n\nIt is red.")
    found = sheet(desk, contact.reference)
    assert list(found)[:3] == ["The report", "The person", "Who reports it"]
    assert list(found)[-1] == "What was written later"
    assert found["The report"]["Our reference"] == contact.reference
    assert found["The report"]["Received"] == "12 May 2026, 10:00"
    assert found["What was written later"] == {
        "We answered, 12 May 2026, 10:00": "Thank you. We will look at the cameras.",
        "They wrote, 12 May 2026, 10:00": "I found a glove.\n\nIt is red.",
    }


def test_each_answer_stands_under_its_heading_and_none_is_lost() -> None:
    desk = a_desk()
    sent(a_key(), a_sending())
    found = sheet(desk, Contact.objects.get().reference)
    assert found["The report"]["Sent by the system of"] == "Lantern Stores"
    told = [heading for heading in found if heading not in ("The report", "The person")]
    assert told == [
        *("Who reports it", "What happened", "When", "Where", "What was taken or damaged"),
        *("Harm and risk", "Who did it", "Evidence"),
    ]
    assert sum(len(found[heading]) for heading in told) == len(THEFT)
    assert list(found["What was taken or damaged"].values()) == ["Six bottles"]


def test_a_way_to_reach_them_that_is_not_safe_is_not_on_it() -> None:
    desk = a_desk()
    person = {"name": "Sam Okafor", "phone": "07700900123", "phone_safe": "not_safe", "email": "sam@example.com"}
    sent(a_key(), a_sending(answers=THEFT | person | {"email_safe": "safe"}, from_owner=True))
    reference = Contact.objects.get().reference
    found = sheet(desk, reference)["The person"]
    assert found["Name"] == "Sam Okafor"
    assert found["Phone"] == "Phone: do not ring. It is not safe."
    assert found["E-mail"].startswith("sam@example.com E-mail: safe.")
    assert "900123" not in str(desk.see(f"/desk/{reference}/copy/"))


def test_what_people_typed_is_text() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    more_words(contact, HOSTILE)
    page = desk.see(f"/desk/{contact.reference}/copy/")
    assert HOSTILE in page.get_text()
    assert page.select_one("main script") is None


def test_opening_it_is_in_the_history_and_a_look() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    sheet(desk, contact.reference)
    look = Look.objects.get(record_id=contact.pk)
    assert (look.actor_id, look.reason) == (desk.account.pk, "copying")
    page = desk.see_contact(contact)
    assert "Opened the copy sheet for the records system" in words(page)
    assert page.select("#copy")[0]["href"] == f"/desk/{contact.reference}/copy/"


def test_a_longer_conversation_costs_no_more_queries(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    for _ in range(10):
        more_words(contact)
    sheet(desk, contact.reference)
    with django_assert_max_num_queries(22):
        sheet(desk, contact.reference)
