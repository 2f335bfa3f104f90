"""What an administrator sees when they send a file of joiners and leavers."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile

from bluelamp.staff.models import Account
from bluelamp.staff.queries import account_with
from bluelamp.staff.tests.accounts_file import NEW, row_of, table
from bluelamp.staff.welcome import is_welcome
from bluelamp.workspaces.setup.tests.office import ACCOUNTS, Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db
TABLE = f"{ACCOUNTS}table/"


def a_file(text: str) -> SimpleUploadedFile:
    """Return a file as a browser sends it."""
    return SimpleUploadedFile("accounts.csv", text.encode())


def again(desk: Desk, page: BeautifulSoup) -> BeautifulSoup:
    """Send what a preview carries."""
    form: Any = page.select_one("form:has([name=seen])")
    assert form is not None
    return desk.send(TABLE, table=form.textarea.get_text(), seen=form.select_one("[name=seen]")["value"])


def test_it_says_first_what_it_would_do_and_then_does_it() -> None:
    desk = a_desk()
    leaver = f"{desk.member.name} {desk.member.email}"
    page = desk.send(TABLE, file=a_file(table(NEW, row_of(desk.office, role="supervisor", active="no"))))
    said = words(page.main)
    assert "1 person joins. 1 person leaves. 1 account is not in the file and stays as it is." in said
    assert "Nothing is done yet." in said
    rows = [words(row) for row in page.select("tbody tr")]
    assert rows == [
        "Sam Example sam@example.org 2 Joins Contact staff Digital desk",
        f"{leaver} 3 Leaves Supervisor, no longer Contact staff Has no open contact and no task",
    ]
    assert account_with("sam@example.org") is None
    page = again(desk, page)
    made = account_with("sam@example.org")
    code = page.select_one(".app-code")
    assert made is not None
    assert code is not None
    assert is_welcome(made, code.text)
    assert not desk.member.is_active


def test_one_refused_row_keeps_all_of_it_out() -> None:
    desk = a_desk()
    page = desk.send(TABLE, table=table(NEW, "x"), seen="x")
    assert problems(page) == ["Row 3: Enter their e-mail address, such as name@example.police.uk."]
    assert "Nothing is done while a row is refused." in words(page.main)
    assert page.select("[name=seen]") == []
    assert Account.objects.count() == 2


def test_what_a_colleague_changed_meanwhile_is_shown_first() -> None:
    desk = a_desk()
    page = desk.send(TABLE, table=table(row_of(desk.office, active="no", name="Gail")))
    Account.objects.filter(pk=desk.member.pk).update(role="supervisor")
    page = again(desk, page)
    assert problems(page) == ["A colleague changed accounts meanwhile. Look at it again."]
    assert desk.member.is_active
    assert "The table is taken in" in words(again(desk, page).main)


def test_a_table_that_changes_nothing_is_said() -> None:
    desk = a_desk()
    page = desk.send(TABLE, table=table(row_of(desk.office)))
    assert "1 row changes nothing." in words(page.main)
    assert "There is nothing to do." in words(page.main)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfen\0", "The file cannot be read. Save it in the spreadsheet as “CSV UTF-8”, and send that."),
        (b"who", "The first row must name the columns name, email, role, teams, active."),
    ],
)
def test_what_is_no_table_is_said(content: bytes, said: str) -> None:
    page = a_desk().send(TABLE, file=SimpleUploadedFile("accounts.csv", content))
    assert problems(page)[0].startswith(said)
