"""What someone sees and can do who adds one-time codes."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from bluelamp.staff.tests.scenarios import PASSWORD, a_force_with_teams, a_member_of, sign_in
from bluelamp.workspaces.sign_in.tests.signing_in import code_of, give_password, words

pytestmark = pytest.mark.django_db


def test_one_time_codes_can_be_added_and_bring_recovery_codes(client: Client) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"], second_factor=False)
    add = "/desk/second-factor/one-time-code/"
    give_password(client, account)
    client.post("/desk/confirm/password/", {"password": PASSWORD, "next": add})
    page = BeautifulSoup(client.get(add).content, "html.parser")
    secret = page.select_one("code.app-code")
    assert page.select_one("img[src^='data:image/svg+xml']")
    assert secret is not None
    assert "This code is not right" in words(client.post(add, {"code": "000000"}))
    added = client.post(add, {"code": code_of(secret.text)})
    assert added["Location"] == "/desk/second-factor/recovery-codes/"
    assert "These codes are shown only now." in words(client.get(added["Location"]))
    assert client.get("/desk/").status_code == 200


def test_the_page_follows_the_news_only_once_its_reader_may(client: Client) -> None:
    """Else it would say that it is not up to date, and move what they are about to press."""
    team = a_force_with_teams()["digital-desk"]
    give_password(client, a_member_of(team, second_factor=False))
    assert not BeautifulSoup(client.get("/desk/second-factor/").content, "html.parser").select("[data-live]")
    sign_in(client, a_member_of(team))
    assert BeautifulSoup(client.get("/desk/second-factor/").content, "html.parser").select("[data-live]")


def test_whoever_has_one_time_codes_is_shown_what_they_have(client: Client) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    sign_in(client, account)
    assert client.get("/desk/second-factor/one-time-code/")["Location"] == "/desk/second-factor/"
    assert "You have an app that makes codes." in words(client.get("/desk/second-factor/"))
