"""An administrator makes an account, and is shown its welcome code once."""

from typing import Any

import pytest

from bluelamp.staff.models import Account
from bluelamp.staff.queries import account_with
from bluelamp.staff.welcome import is_welcome
from bluelamp.workspaces.setup.tests.office import ACCOUNTS, a_desk, problems, words

pytestmark = pytest.mark.django_db
NEW = f"{ACCOUNTS}new/"
SAM: dict[str, Any] = {
    "name": "Sam Example",
    "email": "Sam@example.org",
    "role": "supervisor",
    "teams": ["digital-desk"],
}


def test_it_is_made_and_its_code_is_shown() -> None:
    page = a_desk().send(NEW, **SAM)
    account = account_with("sam@example.org")
    code = page.select_one(".app-code")
    assert account is not None
    assert code is not None
    assert is_welcome(account, code.text)
    assert not account.has_usable_password()
    assert (account.name, account.role) == ("Sam Example", "supervisor")
    assert [team.pk for team in account.teams.all()] == ["digital-desk"]
    assert "It is shown only now." in words(page)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"name": " \0"}, "Enter the name that colleagues know them by."),
        ({"name": "x" * 121}, "This name is too long. Shorten it to 120 characters or fewer."),
        ({"email": "sam"}, "Enter their e-mail address, such as name@example.police.uk."),
        ({"email": ""}, "Enter their e-mail address, such as name@example.police.uk."),
        ({"role": "chief"}, "Say what they are there to do."),
        (
            {"email": "STAFF1@harrowmere.example"},
            "There is an account with this e-mail address already. Change that one, or enter another address.",
        ),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_shown_again(typed: dict[str, Any], said: str) -> None:
    page = a_desk().send(NEW, **SAM | typed)
    assert problems(page) == [said]
    assert [box["value"] for box in page.select("[name=teams][checked]")] == ["digital-desk"]
    assert Account.objects.count() == 2


def test_a_name_is_shown_as_text() -> None:
    page = a_desk().send(NEW, **SAM | {"name": "<img src=x onerror=alert(1)>"})
    assert page.select("main img") == []
