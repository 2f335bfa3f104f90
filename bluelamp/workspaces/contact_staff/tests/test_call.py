"""What happens when staff write down a call."""

import pytest

from bluelamp.contacts.models import Message
from bluelamp.contacts.rules import LONGEST_MESSAGE
from bluelamp.foundation.spelling import spelled
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, a_desk, problems, words

pytestmark = pytest.mark.django_db


def test_what_they_say_stands_with_the_rest_with_the_name_of_whoever_took_the_call() -> None:
    desk = a_desk()
    contact = a_burglary_reported(name="Sam Carter").contact
    desk.send(contact, "close", reason="answered")
    page = desk.send(contact, "call", words=HOSTILE)
    assert f"Sam Carter, on the phone to {desk.account}" in words(page)
    assert page.select("main img, main script") == []
    contact.refresh_from_db()
    assert contact.state == "waiting"


def test_the_same_form_sent_twice_is_one_call() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    message_id = desk.see(f"/desk/{contact.reference}/call/").select("input[name=message_id]")[0]["value"]
    for _ in range(2):
        desk.send(contact, "call", words="They came back.", message_id=message_id)
    assert Message.objects.count() == 1


def test_the_reference_stands_there_as_it_is_read_out() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    page = words(desk.see(f"/desk/{contact.reference}/call/"))
    assert f"The reference, to read out: {', '.join(spelled(contact.reference))}" in page


def test_nothing_and_too_much_are_refused_and_given_back() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert problems(desk.send(contact, "call", words=" ")) == ["Write something before you send it."]
    page = desk.send(contact, "call", words="x" * (LONGEST_MESSAGE + 1))
    assert words(page.find("textarea")) == "x" * (LONGEST_MESSAGE + 1)
    assert not Message.objects.exists()


def test_another_team_takes_no_call_about_it() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert desk.of("harbour-neighbourhood").status(contact, "call") == 404


def test_what_the_recording_is_called_stands_with_the_call() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    page = desk.send(contact, "call", words="They came back.", recording="R-20260510-0193")
    assert "Recording: R-20260510-0193" in words(page.select_one("#conversation"))
    assert "Wrote down what the recording of the call is called" in words(page)


def test_what_cannot_be_a_recording_is_given_back_with_what_was_said() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    page = desk.send(contact, "call", words="They came back.", recording=HOSTILE)
    assert problems(page) == ["Write at most 80 letters, digits and signs such as - / : . _ #"]
    assert words(page.find("textarea")) == "They came back."
    assert not Message.objects.exists()
