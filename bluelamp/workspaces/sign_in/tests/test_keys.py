"""The sheet of all commands and keys, and going without keys that are pressed alone."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of, sign_in

pytestmark = pytest.mark.django_db

KEYS = "/desk/keys/"


def someone(role: Role = Role.CONTACT_STAFF) -> Client:
    """The browser of a member of staff."""
    team = a_force_with_teams()["digital-desk"]
    return sign_in(Client(), a_member_of(None if role == Role.ADMINISTRATOR else team, role))


def seen(client: Client, address: str = KEYS) -> BeautifulSoup:
    """Return the page."""
    return BeautifulSoup(client.get(address).content, "html.parser")


def links(page: BeautifulSoup) -> dict[str, str]:
    """Return where the commands of the sheet lead, by what they are called."""
    return {link.text: str(link["href"]) for link in page.select("main td a")}


@pytest.mark.parametrize(
    ("role", "can", "cannot"),
    [
        (Role.CONTACT_STAFF, "Go to the queue", "Go to the saved replies"),
        (Role.SUPERVISOR, "Go to the saved replies", "Go to the accounts"),
        (Role.ADMINISTRATOR, "Go to the accounts", "Go to the queue"),
    ],
)
def test_it_lists_what_one_may_do_and_nothing_else_as_the_palette_does(role: Role, can: str, cannot: str) -> None:
    page = seen(someone(role))
    for said in (list(links(page)), [str(option["data-label"]) for option in page.select("dialog [role=option]")]):
        assert can in said
        assert cannot not in said


@pytest.mark.parametrize("role", list(Role))
def test_every_link_on_it_opens(role: Role) -> None:
    client = someone(role)
    for address in links(seen(client)).values():
        assert client.get(address).status_code == 200, address


@pytest.mark.parametrize("role", list(Role))
def test_every_key_leads_to_one_thing_and_none_begins_another(role: Role) -> None:
    keys = [str(option["data-keys"]) for option in seen(someone(role)).select("dialog [data-keys]")]
    assert len(set(keys)) == len(keys)
    assert not [(one, other) for one in keys for other in keys if other.startswith(f"{one} ")]


def test_from_a_contact_it_leads_back_to_each_thing_that_can_be_done_there() -> None:
    found = links(seen(someone(), f"{KEYS}?contact=K7PM-2XQD"))
    assert found["Write a note for colleagues"] == "/desk/K7PM-2XQD/#note"


@pytest.mark.parametrize("asked", ["", "../evil/", "javascript:alert(1)", "K7PM-2XQD/x", "\0"])
def test_what_is_no_reference_leads_nowhere(asked: str) -> None:
    client = someone()
    page = BeautifulSoup(client.get(KEYS, {"contact": asked}).content, "html.parser")
    assert "Write a note for colleagues" not in links(page)
    assert "Write a note for colleagues" in page.select("main")[0].text


def test_keys_pressed_alone_can_be_turned_off_and_on_again() -> None:
    client = someone()
    assert "data-single-keys" not in seen(client).select("body")[0].attrs
    page = BeautifulSoup(client.post(KEYS, {}, follow=True).content, "html.parser")
    assert "Keys pressed alone do nothing on your pages now." in page.text
    assert seen(client, "/desk/").select("body")[0]["data-single-keys"] == "off"
    client.post(KEYS, {"single_keys": "used"})
    assert "data-single-keys" not in seen(client, "/desk/").select("body")[0].attrs
