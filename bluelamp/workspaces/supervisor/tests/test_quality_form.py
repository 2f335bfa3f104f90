"""A supervisor keeps the force's form."""

import pytest

from bluelamp.quality.models import Form
from bluelamp.quality.tests.scenarios import a_form
from bluelamp.workspaces.supervisor.tests.office import an_office, problems, words

pytestmark = pytest.mark.django_db
FORM = "/desk/quality/form/"


def test_the_first_form_is_written_one_criterion_on_each_line() -> None:
    office = an_office()
    assert "The force has no form yet." in words(office.see(FORM).find("main"))
    page = office.send(FORM, criteria=" One. \r\n\r\nTwo.", each_month="2", seen="0")
    assert "The form is kept." in words(page.find("main"))
    form = Form.objects.get()
    assert (form.each_month, [one.words for one in form.criteria.all()]) == (2, ["One.", "Two."])
    assert words(page.select_one("textarea")) == "One. Two."


def test_a_change_is_another_version_and_the_one_before_can_be_read() -> None:
    a_form("One.")
    office = an_office()
    page = office.send(FORM, criteria="Other.", each_month="3", seen="1")
    assert "The form, version 2" in words(page.find("main"))
    assert "One." in words(page.find("details"))


def test_what_is_wrong_is_said_and_what_was_typed_stays() -> None:
    office = an_office()
    page = office.send(FORM, criteria="", each_month="many", seen="0")
    assert problems(page) == [
        "Enter a number from 0 to 20.",
        "Write 1 to 12 criteria, one on each line, of at most 200 characters each.",
    ]
    assert str(page.select("input[name=each_month]")[0]["value"]) == "many"
    assert not Form.objects.exists()


def test_a_version_that_a_colleague_wrote_meanwhile_is_not_written_over() -> None:
    office = an_office()
    a_form("Theirs.")
    page = office.send(FORM, criteria="Mine.", each_month="1", seen="0")
    assert "Look at theirs" in problems(page)[0]
    assert words(page.select_one("textarea")) == "Mine."
    assert "Theirs." in words(page.find("main"))
