"""What happens when staff close a contact."""

import pytest

from bluelamp.contacts.rules import State
from bluelamp.contacts.tests.scenarios import answered, more_words
from bluelamp.promises.queries import promises_about
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, problems, promises_became, words

pytestmark = pytest.mark.django_db


def test_another_team_cannot_close_it() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert desk.of("harbour-neighbourhood").status(contact, "close", reason="answered") == 404


def test_a_contact_is_closed_for_a_reason_and_opens_when_the_person_writes() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    page = desk.send(contact, "close", reason="passed_on", **promises_became(contact))
    assert "Closed it: Passed on to officers" in words(page)
    contact.refresh_from_db()
    more_words(contact)
    contact.refresh_from_db()
    assert contact.state == State.WAITING


@pytest.mark.parametrize("reason", ["", "because", "\0"])
def test_a_contact_is_not_closed_without_a_reason(reason: str) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert problems(desk.send(contact, "close", reason=reason, **promises_became(contact))) == [
        "Choose why it is closed."
    ]
    contact.refresh_from_db()
    assert contact.state == State.WAITING


def test_closing_asks_what_became_of_each_open_promise() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    page = desk.send(contact, "close", reason="withdrawn")
    assert problems(page) == ["Say what became of this promise."]
    assert "What became of the promise “A first answer”?" in words(page.select_one("details[open]"))
    assert page.select_one("details[open] input[value=withdrawn][checked]")
    contact.refresh_from_db()
    assert contact.state == State.WAITING


def test_a_promise_no_longer_needed_is_late_to_nobody() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    page = desk.send(contact, "close", reason="withdrawn", **promises_became(contact, "not_wanted"))
    owed = words(page.select_one("[aria-labelledby=promises]"))
    assert "Not kept" in owed
    assert "it is not needed any more" in owed
    assert "Ended a promise: it is not needed any more" in words(page)
    contact.refresh_from_db()
    assert contact.due_at is None


def test_a_promise_that_was_kept_another_way_is_kept() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    desk.send(contact, "close", reason="answered", **promises_became(contact, "kept"))
    assert promises_about(contact.pk)[0].kept_at is not None


def test_after_an_answer_there_is_nothing_to_ask() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    answered(contact, desk.account)
    assert "It is closed." in words(desk.send(contact, "close", reason="answered"))
