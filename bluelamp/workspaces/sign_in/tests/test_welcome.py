"""What someone new sees and can do with their welcome code."""

import json
from typing import Any

import pytest
from django.test import Client

from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.tests.reading import page_of
from bluelamp.staff.models import Account
from bluelamp.staff.tests.at_the_door import entries, facts
from bluelamp.staff.tests.test_welcome import someone_new
from bluelamp.staff.welcome import welcome_code
from bluelamp.workspaces.sign_in.tests.signing_in import SIGN_IN, give_password, words

pytestmark = pytest.mark.django_db
WELCOME = "/desk/welcome/"
NEW = "a quiet lamp in the hall"
DO_NOT_FIT = "This address and code do not belong together, or the code is too old."


def choose(client: Client, account: Account, **typed: str) -> Any:
    """Send the form as someone would who does all right, but for what is given."""
    right = {"email": account.email, "code": welcome_code(account), "password": NEW, "again": NEW}
    return client.post(WELCOME, right | typed)


def test_sign_in_leads_there() -> None:
    link = page_of(Client().get(SIGN_IN)).find("a", href=WELCOME)
    assert link is not None
    assert link.text == "You have a welcome code"


def test_a_password_is_chosen_and_signs_in(client: Client) -> None:
    account = someone_new()
    response = choose(client, account)
    assert response["Location"] == SIGN_IN
    assert "Your password is kept. Sign in with it now." in words(client.get(SIGN_IN))
    assert give_password(client, account, NEW)["Location"] != SIGN_IN
    assert [entry.actor_id for entry in entries("PasswordChosen")] == [account.pk]


def test_a_code_works_once(client: Client) -> None:
    account = someone_new()
    code = welcome_code(account)
    choose(client, account)
    assert DO_NOT_FIT in words(choose(client, account, code=code, password="another lamp", again="another lamp"))


def test_an_unknown_address_and_a_wrong_code_are_told_alike_and_written_down(client: Client) -> None:
    account = someone_new()
    wrong = words(choose(client, account, code="2222-2222-2222-2222"))
    unknown = words(choose(client, account, email="zebedee@elsewhere.example"))
    assert DO_NOT_FIT in wrong
    assert DO_NOT_FIT in unknown
    assert facts("SignInFailed", "known", "step") == [(True, "welcome"), (False, "welcome")]
    assert "zebedee" not in json.dumps(list(Entry.objects.values("facts")), default=str)


def test_a_closed_account_chooses_none(client: Client) -> None:
    account = someone_new()
    Account.objects.update(is_active=False)
    account.refresh_from_db()
    assert DO_NOT_FIT in words(choose(client, account))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"email": ""}, "Enter the e-mail address that you were told to sign in with."),
        ({"code": " "}, "Enter the welcome code that your administrator gave you."),
        ({"password": "", "again": ""}, "Choose a password of 12 characters or more."),
        ({"again": "something else"}, "The two passwords are not the same. Enter the same one twice."),
        ({"password": "short", "again": "short"}, "at least 12 characters"),
        ({"password": "a\0" * 8, "again": "a\0" * 8}, "of at most 1,024 characters"),
        ({"password": "x" * 1025, "again": "x" * 1025}, "of at most 1,024 characters"),
        ({"password": "staff0@harrowmere", "again": "staff0@harrowmere"}, "too similar"),
    ],
)
def test_what_is_wrong_is_said_and_no_password_is_shown_again(client: Client, typed: dict[str, str], said: str) -> None:
    account = someone_new()
    page = page_of(choose(client, account, **typed))
    assert said in words_of_problems(page)
    assert [field.get("value") for field in page.select("input[type=password]")] == [None, None]
    account.refresh_from_db()
    assert not account.has_usable_password()


def words_of_problems(page: Any) -> str:
    """Return the error summary, as one line."""
    return " ".join(page.select_one(".govuk-error-summary").get_text(" ").split())


def test_whoever_guesses_without_end_has_to_wait(client: Client) -> None:
    account = someone_new()
    for _ in range(30):
        choose(client, account, code="2222-2222-2222-2222")
    assert "Wait 15 minutes, then try again." in words(choose(client, account))
    assert len(entries("SignInHeldBack")) == 1
