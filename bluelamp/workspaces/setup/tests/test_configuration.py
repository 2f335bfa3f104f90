"""What an administrator sees when they send a configuration."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile

from bluelamp.configuration.tests.scenarios import a_file
from bluelamp.contacts.actions import make_tag
from bluelamp.contacts.tags import tag_labels
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import make_skill
from bluelamp.workspaces.setup.tests.office import Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db
CONFIGURATION = "/desk/setup/configuration/"


def sent(desk: Desk, **parts: Any) -> BeautifulSoup:
    """Send a file with these parts."""
    return desk.send(CONFIGURATION, file=SimpleUploadedFile("force.json", a_file(**parts)))


def again(desk: Desk, page: BeautifulSoup) -> BeautifulSoup:
    """Send what a preview carries."""
    form: Any = page.select_one("form:has([name=seen])")
    assert form is not None
    return desk.send(CONFIGURATION, text=form.textarea.get_text(), seen=form.select_one("[name=seen]")["value"])


def test_it_says_first_what_would_change_and_what_is_left_and_then_does_it() -> None:
    desk = a_desk()
    page = sent(desk, tags=["Lost dog"], teams=[])
    said = words(page.main)
    assert "What this file would change The tag Lost dog is made." in said
    assert "Not in the file, and left as it is The team Digital desk" in said
    assert "Nothing is changed yet." in said
    assert tag_labels() == {}
    assert "1 change is made." in words(again(desk, page))
    assert tag_labels() == {"lost-dog": "Lost dog"}


def test_what_would_change_nothing_is_said() -> None:
    page = sent(a_desk(), tags=[])
    assert "Nothing. All that the file holds is like this here." in words(page.main)
    assert page.select("[name=seen]") == []


def test_what_a_colleague_changed_meanwhile_is_shown_first() -> None:
    desk = a_desk()
    page = sent(desk, tags=["Lost dog", "Found dog"])
    make_tag(by=Actor.system("contacts.make_tag"), label="Lost dog")
    page = again(desk, page)
    assert problems(page) == ["A colleague changed something meanwhile. Look at it again."]
    assert "1 change is made." in words(again(desk, page))


def test_what_is_wrong_is_said_with_its_place() -> None:
    desk = a_desk()
    assert problems(sent(desk, tags=["!"], more=[])) == ["“more” is not known. Take it out."]
    assert problems(desk.send(CONFIGURATION))[0].startswith("The file cannot be read.")
    make_skill(by=desk.office.by, name="Welsh")
    page = sent(desk, skills=[{"code": "cy", "name": "Welsh"}])
    assert problems(again(desk, page))[0].startswith("Enter a name of at most 40 characters")


def test_words_of_a_file_are_shown_as_text() -> None:
    page = sent(a_desk(), tags=["<img src=x>"])
    assert page.select("main img") == []
