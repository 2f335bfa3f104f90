"""What someone sees and can do who signs in."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils.http import urlencode
from pytest_django import Settings
from time_machine import Traveller

from bluelamp.staff.demonstration import PASSWORD as SHOWN_PASSWORD
from bluelamp.staff.demonstration import current_code, make_demonstration_force
from bluelamp.staff.demonstration.people import GUIDES
from bluelamp.staff.models import Account
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import SET_UP, a_force_with_teams, a_member_of, sign_in
from bluelamp.workspaces.sign_in.tests.signing_in import SECOND_STEP, SIGN_IN, give_password, words

pytestmark = pytest.mark.django_db


def test_what_is_left_empty_is_asked_for_by_its_name(client: Client) -> None:
    page = BeautifulSoup(client.post(SIGN_IN, {}).content, "html.parser")
    said = [line.get_text() for line in page.select(".govuk-error-summary__list li")]
    assert said == ["Enter your e-mail address.", "Enter your password."]
    assert len(page.select("form .govuk-error-message")) == len(said)
    assert "This field is required" not in page.get_text()


def test_a_wrong_password_is_said_without_saying_whether_the_account_exists(client: Client) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    known = words(give_password(client, account, "not the password"))
    account.email = "nobody@harrowmere.example"
    unknown = words(give_password(client, account))
    said = "The e-mail address or the password is not right. Check both and try again."
    assert said in known
    assert said in unknown


def test_a_password_alone_opens_nothing(client: Client) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    assert give_password(client, account)["Location"] == SECOND_STEP
    assert client.get("/desk/")["Location"] == "/desk/sign-in/"


def test_a_password_and_a_code_lead_to_the_desk(client: Client) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    give_password(client, account)
    assert client.post(SECOND_STEP, {"code": current_code(account)})["Location"] == "/desk/"


def test_a_code_works_once(client: Client) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    code = current_code(account)
    give_password(client, account)
    client.post(SECOND_STEP, {"code": code})
    client.post("/desk/sign-out/")
    give_password(client, account)
    assert "This code is not right, or was used before." in words(client.post(SECOND_STEP, {"code": code}))


def test_whoever_has_no_second_factor_must_add_one_before_anything_else(client: Client) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"], second_factor=False)
    assert give_password(client, account)["Location"] == "/desk/"
    assert client.get("/desk/")["Location"] == "/desk/second-factor/"
    assert "Add a second step" in words(client.get("/desk/second-factor/"))


def test_an_administrator_is_not_led_to_a_desk_that_they_may_not_see(client: Client) -> None:
    a_force_with_teams()
    account = a_member_of(None, Role.ADMINISTRATOR)
    give_password(client, account)
    assert client.post(SECOND_STEP, {"code": current_code(account)})["Location"] == "/desk/setup/work/"


def test_a_second_factor_is_changed_only_after_showing_again_who_one_is(client: Client) -> None:
    sign_in(client, a_member_of(a_force_with_teams()["digital-desk"]))
    for address in ("/desk/second-factor/passkeys/add/", "/desk/second-factor/recovery-codes/new/"):
        assert client.get(address)["Location"].startswith("/desk/confirm/password/")


@pytest.mark.parametrize(
    "address",
    [
        "/desk/second-factor/",
        "/desk/second-factor/one-time-code/",
        "/desk/second-factor/passkeys/",
        "/desk/second-factor/passkeys/add/",
        "/desk/second-factor/recovery-codes/",
        "/desk/second-factor/recovery-codes/new/",
        "/desk/confirm/password/",
    ],
)
def test_nobody_sees_the_second_factor_pages_before_the_password(client: Client, address: str) -> None:
    assert client.get(address)["Location"] == f"/desk/sign-in/?{urlencode({'next': address})}"


def test_after_half_an_hour_without_use_one_is_signed_out_and_told_so(client: Client, clock: Traveller) -> None:
    sign_in(client, a_member_of(a_force_with_teams()["digital-desk"]))
    client.get("/desk/")
    clock.shift(timedelta(minutes=31))
    response = client.get("/desk/", follow=True)
    assert "You were signed out after 30 minutes without use. Sign in to go on." in words(response)


def test_a_clock_that_was_ahead_and_is_set_right_keeps_no_session_open(client: Client, clock: Traveller) -> None:
    clock.shift(timedelta(days=1))
    sign_in(client, a_member_of(a_force_with_teams()["digital-desk"]))
    client.get("/desk/")
    clock.shift(timedelta(days=-1))
    assert "You were signed out" in words(client.get("/desk/", follow=True))


def test_too_many_wrong_passwords_lock_the_account_for_a_while(client: Client, clock: Traveller) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    for _ in range(10):
        give_password(client, account, "not the password")
    assert "There were too many tries." in words(give_password(client, account))
    clock.shift(timedelta(minutes=16))
    assert give_password(client, account)["Location"] == SECOND_STEP


def test_a_machine_that_knocks_without_end_is_told_to_wait(client: Client) -> None:
    a_force_with_teams()
    for _ in range(30):
        client.post(SIGN_IN, {"login": "", "password": ""})
    response = client.post(SIGN_IN, {"login": "", "password": ""})
    assert response.status_code == 429
    assert "Too many tries" in words(response)


def test_a_demonstration_shows_its_accounts_and_their_codes(client: Client, settings: Settings) -> None:
    settings.DEMONSTRATION = True
    make_demonstration_force(by=SET_UP)
    shown = words(client.get(SIGN_IN))
    for account in Account.objects.all():
        assert account.email in shown
        assert current_code(account) in shown
    assert SHOWN_PASSWORD in shown


def test_the_six_to_look_around_with_stand_first_and_the_others_are_folded_away(
    client: Client, settings: Settings
) -> None:
    settings.DEMONSTRATION = True
    make_demonstration_force(by=SET_UP)
    soup = BeautifulSoup(client.get(SIGN_IN).content, "html.parser")
    first, folded = soup.find_all("table")
    assert [str(name.contents[0]) for name in first.select("tbody th")] == [member.name for member in GUIDES]
    assert "What waits in every team." in first.text
    assert folded.find_parent("details") is not None
    assert len(folded.select("tbody th")) == 34


def test_outside_a_demonstration_no_account_is_shown_and_none_made_for_one_gets_in(
    client: Client, settings: Settings
) -> None:
    settings.DEMONSTRATION = True
    make_demonstration_force(by=SET_UP)
    settings.DEMONSTRATION = False
    account = Account.objects.get(email="amina.yusuf@harrowmere.example")
    assert account.email not in words(client.get(SIGN_IN))
    assert give_password(client, account, SHOWN_PASSWORD)["Location"] == "/desk/sign-in/closed/"
    sign_in(client, account)
    assert client.get("/desk/second-factor/")["Location"].startswith(SIGN_IN)


@pytest.mark.parametrize(
    "credential", ["", "null", "{}", "not json", '{"id": "x"}', '{"id": "x", "rawId": "x"}', "[1]"]
)
def test_a_broken_passkey_answer_is_turned_away_in_words(client: Client, credential: str) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    assert client.post("/desk/sign-in/passkey/", {"credential": credential}).status_code in (302, 400)
    give_password(client, account)
    assert client.post(SECOND_STEP, {"credential": credential}).status_code in (200, 400)


def test_what_was_typed_into_the_form_is_shown_as_text(client: Client) -> None:
    a_force_with_teams()
    response = client.post(SIGN_IN, {"login": '"><script>alert(1)</script>', "password": "x"})
    assert b"<script>alert(1)" not in response.content
