"""What is done with a letter: asked for on the page of the contact, printed, posted, come back."""

from typing import Any

import pytest

from bluelamp.contacts.models import Posting
from bluelamp.contacts.tests.letters import ADDRESS
from bluelamp.contacts.tests.scenarios import answered, someone_came
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, words
from bluelamp.workspaces.contact_staff.tests.posting import PAGE, asked, pages_made, said, step

pytestmark = pytest.mark.django_db


@pytest.fixture
def made(settings: Any, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Make no PDF, and keep the pages of which one was to be made."""
    return pages_made(settings, monkeypatch)


def test_a_letter_is_asked_for_printed_posted_and_comes_back(made: list[str]) -> None:
    desk = a_desk()
    contact = asked(desk)
    assert ADDRESS not in said(desk)
    pdf = step(desk, "Print it")
    assert (pdf["Content-Type"], pdf["Content-Disposition"][:22]) == ("application/pdf", 'attachment; filename="')
    assert contact.person.name not in pdf["Content-Disposition"]
    (day, *_), posting = desk.see(PAGE).select('select[name="on"] option'), Posting.objects.get()
    step(desk, "Posted", on=day["value"])
    assert f"posted on {day.get_text().split(maxsplit=1)[1]}" in words(desk.see_contact(contact))
    found = desk.see(f"{PAGE}?reference={posting.reference.lower()}")
    assert contact.reference in words(found.select_one("main"))
    step(desk, "It came back", why="gone")
    page = words(desk.see_contact(contact))
    assert "came back. They do not live there any more." in page
    assert "Postal address: post nothing there. A letter came back." in page


def test_without_a_neutral_way_back_nothing_is_printed(made: list[str], settings: Any) -> None:
    desk = a_desk()
    asked(desk)
    for back_to in ("", "Harrowmere Police, 1 High Street"):
        settings.LETTERS_BACK_TO = back_to
        step(desk, "Print it")
        assert "nobody has set where letters come back to" in words(desk.see(PAGE))
    assert made == []


def test_where_nothing_may_tell_who_writes_the_letter_is_the_answer_alone(made: list[str]) -> None:
    desk = a_desk()
    asked(desk, neutral_sender=True)
    step(desk, "Print it")
    assert "olice" not in made[0]
    step(desk, "Do not post it")
    asked(desk, neutral_sender=False)
    step(desk, "Print it")
    assert "Harrowmere Police" in made[1]


def test_it_is_not_offered_without_a_postal_address() -> None:
    desk = a_desk()
    contact = someone_came()
    answered(contact, desk.account)
    assert "by letter" not in words(desk.see_contact(contact))
