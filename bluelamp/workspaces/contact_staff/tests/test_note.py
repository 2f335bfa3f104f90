"""What happens when staff write a note."""

from uuid import uuid4

import pytest

from bluelamp.contacts.models import Message
from bluelamp.contacts.rules import Direction, State
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, problems, words

pytestmark = pytest.mark.django_db


def test_another_team_cannot_write_a_note() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert desk.of("harbour-neighbourhood").status(contact, "note", note="Hello") == 404
    assert not Message.objects.exists()


def test_a_note_is_marked_as_one_and_the_person_still_waits() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    page = desk.send(contact, "note", note="Second in this street.", message_id=uuid4())
    contact.refresh_from_db()
    assert "Note, never shown to the public" in words(page.select_one("#conversation"))
    assert Message.objects.get().direction == Direction.NOTE
    assert contact.state == State.WAITING


def test_a_note_kept_twice_is_one_note_and_other_words_are_not_lost() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    form_id = uuid4()
    desk.send(contact, "note", note="Once.", message_id=form_id)
    desk.send(contact, "note", note="Once.", message_id=form_id)
    page = desk.send(contact, "note", note="Something else.", message_id=form_id)
    assert Message.objects.count() == 1
    assert words(page.select_one("#note")) == "Something else."


def test_an_empty_note_opens_its_form_again() -> None:
    desk = a_desk()
    page = desk.send(a_burglary_reported().contact, "note", note="")
    assert problems(page) == ["Write something before you send it."]
    assert "Keep the note" in words(page.select_one("details[open]"))
