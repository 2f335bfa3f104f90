"""A report is read as it was told, in the order it was asked."""

import pytest

from bluelamp.reports.queries import as_told, gists_of, report_as_told, report_of
from bluelamp.reports.tests.scenarios import BURGLARY, CRIME, a_burglary_reported
from bluelamp.staff.tests.scenarios import a_force_with_teams


@pytest.mark.django_db
def test_staff_read_the_questions_that_have_an_answer_in_words() -> None:
    a_force_with_teams()
    contact = a_burglary_reported(earliest="2026-05-10", evidence=["cameras", "photos"]).contact
    report = report_of(contact)
    assert report is not None
    told = {told.question.code: told.answer for told in report_as_told(report)}
    assert told["kind"] == "Someone broke in"
    assert told["earliest"] == "10 May 2026"
    assert told["evidence"] == "CCTV, doorbell camera or dashcam\nPhotos, video or screenshots"
    assert "latest" not in told
    assert gists_of([contact.pk]) == {contact.pk: "Someone broke in"}


def test_the_writer_checks_every_question_answered_or_not() -> None:
    told = {told.question.code: told.answer for told in as_told(CRIME, BURGLARY)}
    assert told["phone"] == ""
    assert told["memorable_word"] == "Chosen, and kept so that nobody can read it"
    assert list(told)[:4] == ["emergency", "device_safe", "who", "kind"]
