"""What the page of a contact does with far too much: messages, history, a name, a whole web page in the answer."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup

from bluelamp.contacts.models import Contact, Message
from bluelamp.contacts.rules import LONGEST_MESSAGE, Direction
from bluelamp.contacts.tests.scenarios import answered
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Kind
from bluelamp.foundation.ledger.models import Entry
from bluelamp.reports.tests.scenarios import a_burglary_reported, an_anonymous_report
from bluelamp.workspaces.contact_staff.tests.desk import Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db
MANY = 5_000


def many_messages(contact: Contact, count: int = MANY) -> None:
    """Let the person write so many times, two at a time in the same second."""
    Message.objects.bulk_create(
        Message(
            contact=contact,
            direction=Direction.FROM_PERSON,
            words=f"Word {number}.",
            written_at=now() + timedelta(seconds=number // 2),
        )
        for number in range(count)
    )


def many_entries(contact: Contact, count: int) -> None:
    """Let the ledger tell of so many words."""
    Entry.objects.bulk_create(
        Entry(
            name="contacts.WordsReceived",
            operation="collected",
            actor_kind=Kind.PUBLIC,
            record_id=contact.pk,
            person_id=contact.person_id,
            facts={},
        )
        for _ in range(count)
    )


def link_called(page: BeautifulSoup, text: str) -> str:
    """Return where a link leads, '' where there is none of these words."""
    return next((str(link["href"]) for link in page.select("main a") if words(link) == text), "")


def numbers_on(page: BeautifulSoup) -> list[int]:
    """Return which of the many messages a page shows, in its order."""
    return [int(found) for found in re.findall(r"Word (\d+)\.", words(page.select_one("#conversation")))]


def walked(desk: Desk, contact: Contact) -> list[int]:
    """Go back from the newest messages to the first, and return all that was seen, oldest first."""
    page = desk.see_contact(contact)
    seen: list[int] = []
    while True:
        seen = numbers_on(page) + seen
        earlier = link_called(page, "Show earlier messages")
        if not earlier:
            return seen
        page = desk.see(earlier)


def test_of_five_thousand_messages_the_newest_fifty_are_shown_and_the_others_can_be_reached() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    many_messages(contact)
    page = desk.see_contact(contact)
    assert len(numbers_on(page)) == 50
    assert MANY - 1 in numbers_on(page)
    assert len(str(page)) < 200_000
    earlier = desk.see(link_called(page, "Show earlier messages"))
    assert len(numbers_on(earlier)) == 50
    assert not set(numbers_on(earlier)) & set(numbers_on(page))
    assert earlier.select_one("#conversation[hx-get]") is None
    assert link_called(earlier, "Show the newest") == f"/desk/{contact.reference}/#said"


def test_going_back_meets_every_message_once() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    many_messages(contact, 173)
    assert sorted(walked(desk, contact)) == [*range(173)]


def test_a_long_history_comes_in_parts() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    many_entries(contact, 250)
    page = desk.see_contact(contact)
    assert len(page.select(".moj-timeline__item")) == 100
    earlier = desk.see(link_called(page, "Show what happened earlier"))
    last = desk.see(link_called(earlier, "Show what happened earlier"))
    assert words(last.select(".moj-timeline__item")[-1]).startswith("Came in by the web form")
    assert link_called(last, "Show what happened earlier") == ""


@pytest.mark.parametrize("asked", ["before=x", "before=", f"before={uuid4()}", f"history={uuid4()}", "history=%00"])
def test_a_part_that_nobody_wrote_is_no_error(asked: str) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert desk.client.get(f"/desk/{contact.reference}/?{asked}").status_code == 200


def test_many_refused_notices_are_one_line() -> None:
    desk = a_desk()
    contact = an_anonymous_report().contact
    entry = {"operation": "altered", "actor_kind": Kind.SYSTEM, "record_id": contact.pk, "person_id": contact.person_id}
    Entry.objects.bulk_create(
        Entry(name="contacts.NoticePrepared", facts={"refusal": "no_handle"}, **entry) for _ in range(7)
    )
    answered(contact, desk.account)
    history = words(desk.see_contact(contact).select_one("[aria-labelledby=history]"))
    assert history.count("Sent no e-mail notice") == 1
    assert "no address was given (7 times, the last time here)" in history


def test_a_name_of_four_hundred_letters_is_shown_whole() -> None:
    desk = a_desk()
    contact = a_burglary_reported(name="Ll" * 200).contact
    assert "Ll" * 200 in words(desk.see_contact(contact).select_one("h1"))
    assert "Ll" * 200 in words(desk.see("/desk/").select_one("main"))


def test_a_whole_web_page_in_the_answer_is_kept_and_told_how_long_it_may_be() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    pasted = "<p>Opening hours & more</p> " * 1_500
    page = desk.send(contact, "reply", answer=pasted, message_id=uuid4())
    assert problems(page) == [
        f"This is {len(pasted.strip()):,} characters long. Shorten it to {LONGEST_MESSAGE:,} or fewer."
    ]
    kept = page.select_one("#answer")
    assert kept is not None
    assert kept.get_text().strip() == pasted.strip()
    page = desk.send(contact, "note", note=pasted, message_id=uuid4())
    assert "Shorten it to 20,000 or fewer." in problems(page)[0]
    assert not Message.objects.exists()
