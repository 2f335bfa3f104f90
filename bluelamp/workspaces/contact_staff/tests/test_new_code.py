"""What happens when staff give someone a new receipt code."""

import re

import pytest

from bluelamp.contacts.actions import open_tracking
from bluelamp.contacts.rules import tidy_code
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.spelling import spelled
from bluelamp.reports.tests.scenarios import a_burglary_reported, a_report_about_police
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, a_desk, problems, words

pytestmark = pytest.mark.django_db

VISITOR = Actor.public("contacts.track")


def test_another_team_cannot_give_a_code() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert desk.of("harbour-neighbourhood").status(contact, "new-code") == 404
    assert desk.status(a_report_about_police().contact, "new-code", confirmed_by="in_person", word="harbour") == 404


def test_the_new_code_is_shown_once_and_the_old_one_is_dead() -> None:
    desk = a_desk()
    reported = a_burglary_reported()
    page = desk.send(reported.contact, "new-code", confirmed_by="in_person", word="harbour")
    shown = re.search(r"\d{4} \d{4} \d{4} \d{4}", words(page))
    assert shown is not None
    assert [words(line) for line in page.select("main ul.govuk-list li")] == spelled(shown[0])
    code = tidy_code(shown[0])
    assert code is not None
    assert open_tracking(by=VISITOR, code=code, word="Harbour") is not None
    assert open_tracking(by=VISITOR, code=reported.code, word=reported.word) is None
    assert shown[0] not in words(desk.see(f"/desk/{reported.contact.reference}/new-code/"))


def test_how_identity_was_confirmed_is_in_the_history() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    desk.send(contact, "new-code", confirmed_by="rang_back_on_safe_number", word="harbour")
    assert "having rung back on a safe number" in words(desk.see_contact(contact))


def test_without_saying_how_no_code_is_given() -> None:
    desk = a_desk()
    reported = a_burglary_reported()
    page = desk.send(reported.contact, "new-code", confirmed_by="", word="abc")
    assert problems(page) == [
        "Say how you made sure who the person is.",
        "Enter a word of 4 letters or more, which the person chooses now.",
    ]
    assert open_tracking(by=VISITOR, code=reported.code, word=reported.word) is not None


def test_a_word_that_is_too_long_or_not_a_word_is_shown_again_as_words() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    page = desk.send(contact, "new-code", confirmed_by="in_person", word=HOSTILE * 3)
    assert len(problems(page)) == 1
    assert page.select("img, script:not([src])") == []
