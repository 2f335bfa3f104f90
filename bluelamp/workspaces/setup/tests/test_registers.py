"""What an administrator sees when they bring a register."""

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile

from bluelamp.workspaces.setup import register_forms
from bluelamp.workspaces.setup.tests.office import Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db
PAGE = "/desk/setup/registers/"
TABLE = "id,name,phone\n1,Sam Okafor,07700 900123\n2,=Mum,07700 900124\n"


def bring(desk: Desk, text: str = TABLE, register: str = "Old desk") -> BeautifulSoup:
    """Send a register as a browser does."""
    return desk.send(PAGE, register=register, file=SimpleUploadedFile("old.csv", text.encode()))


def test_it_leads_to_its_columns_which_show_nothing_of_anyone() -> None:
    desk = a_desk()
    page = bring(desk)
    chosen = [option.text for option in page.select("select option[selected]")]
    assert chosen == ["Identifier in that register", "Whole name", "Phone number"]
    assert "Written like Aaa Aaaaaa" in words(page)
    assert "Okafor" not in words(page)
    assert "1: Old desk" in words(desk.see(PAGE))


@pytest.mark.parametrize(
    ("register", "text", "says"),
    [
        ("", TABLE, "Say in at most 60 characters which register it is."),
        ("Old desk", "id,name\n", "This is no table with a row of headings"),
        ("Old desk", "x" * 200, "The file is larger than 10 MB."),
        ("Old desk", TABLE + "\n" * 8, "The file has more than 200,000 rows."),
    ],
)
def test_what_cannot_be_taken_is_said(register: str, text: str, says: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(register_forms, "LARGEST", 100)
    monkeypatch.setattr(register_forms, "MOST_ROWS", 8)
    (said,) = problems(bring(a_desk(), text, register))
    assert said.startswith(says)


def test_without_a_file_it_is_asked_for() -> None:
    assert problems(a_desk().send(PAGE, register="Old desk")) == ["Choose the file."]
