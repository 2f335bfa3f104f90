"""What stands around every staff page."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from pytest_django import Settings

from bluelamp.foundation.design.commands import Where
from bluelamp.site.desk import COMMANDS
from bluelamp.staff.rules import Role, permissions_of
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of, sign_in

pytestmark = pytest.mark.django_db


def menu(client: Client, address: str) -> tuple[list[str], list[str]]:
    """Return the main menu of a page, and what it marks."""
    page = BeautifulSoup(client.get(address).content, "html.parser")
    items = page.select(".moj-primary-navigation__link")
    return [item.text.split(" 0")[0] for item in items], [item.text for item in items if item.get("aria-current")]


def test_all_workspaces_of_a_supervisor_have_the_same_menu_and_mark_where_one_is() -> None:
    client = sign_in(Client(), a_member_of(a_force_with_teams()["digital-desk"], Role.SUPERVISOR))
    for address, here in {
        "/desk/": ["Queue"],
        "/desk/for-me/": ["For me"],
        "/desk/call/back/": ["Calls"],
        "/desk/team/": ["Team"],
        "/desk/shifts/plan/": ["Team"],
        "/desk/quality/form/": ["Quality"],
        "/desk/confidence/follow-ups/": ["Confidence"],
        "/desk/tags/": ["Tags"],
        "/desk/replies/": ["Saved replies"],
        "/desk/second-factor/": [],
        "/desk/keys/": [],
    }.items():
        assert menu(client, address) == (
            [
                "Queue",
                "For me",
                "Calls",
                "Counter",
                "Team",
                "Quality",
                "Confidence",
                "Rights",
                "Tags",
                "Saved replies",
                "Services",
                "Templates",
                "Articles",
                "Phrases of danger",
            ],
            here,
        )


def test_in_training_there_are_places_to_practise_and_to_give_marks(settings: Settings) -> None:
    teams = a_force_with_teams()
    settings.TRAINING = True
    trainer = sign_in(Client(), a_member_of(teams["digital-desk"], Role.SUPERVISOR))
    assert {"Practise", "Practices"} <= set(menu(trainer, "/desk/keys/")[0])
    assert menu(trainer, "/desk/practices/")[1] == ["Practices"]
    trainee = sign_in(Client(), a_member_of(teams["digital-desk"]))
    assert menu(trainee, "/desk/practise/") == (["Queue", "For me", "Practise", "Calls", "Counter"], ["Practise"])


def test_an_administrator_has_the_menu_of_setup() -> None:
    a_force_with_teams()
    client = sign_in(Client(), a_member_of(None, Role.ADMINISTRATOR))
    items, here = menu(client, "/desk/setup/accounts/new/")
    assert items == [
        "Behind the pages",
        "Accounts",
        "Teams",
        "Where contacts go",
        "Services",
        "Skills",
        "Found alike",
        "Templates",
        "Articles",
        "Phrases of danger",
        "The force",
        "Configuration",
    ]
    assert here == ["Accounts"]


@pytest.mark.parametrize("address", ["/", "/desk/sign-in/", "/nowhere/"])
def test_the_public_is_shown_none_of_it(address: str) -> None:
    a_force_with_teams()
    page = BeautifulSoup(Client().get(address).content, "html.parser")
    assert page.select("dialog, .moj-primary-navigation, [data-open-palette]") == []


def test_whoever_has_no_second_factor_yet_is_shown_none_of_it() -> None:
    client = sign_in(Client(), a_member_of(a_force_with_teams()["digital-desk"], second_factor=False))
    page = BeautifulSoup(client.get("/desk/second-factor/").content, "html.parser")
    assert page.select("dialog, .moj-primary-navigation, [data-open-palette]") == []


def test_every_command_asks_for_a_permission_that_some_role_has() -> None:
    known = frozenset().union(*(permissions_of(role, training=True) for role in Role))
    assert [command for command in COMMANDS if command.may and command.may not in known] == []


def test_no_key_that_is_pressed_alone_stands_for_two_things_anywhere() -> None:
    led = [command.keys for command in COMMANDS if command.keys and command.where != Where.WRITING]
    assert sorted(set(led)) == sorted(led)
