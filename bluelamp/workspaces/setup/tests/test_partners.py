"""Where an administrator gives partners keys, and ends them."""

from typing import Any

import pytest

from bluelamp.partners.models import Key
from bluelamp.partners.queries import key_shown
from bluelamp.workspaces.setup.tests.office import Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db
PARTNERS = "/desk/setup/partners/"


def made(desk: Desk, **told: Any) -> str:
    """Make a key and return it as it is shown."""
    typed = {"name": "Lantern Stores", "may": ["crime", "status"], "pace": "600"} | told
    return words(desk.send(PARTNERS, **typed).select_one(".app-code"))


def test_a_key_is_made_and_shown_once() -> None:
    desk = a_desk()
    assert "No partner has a key yet." in words(desk.see(PARTNERS))
    shown = made(desk)
    key = key_shown(shown)
    assert key is not None
    assert (key.services, key.reads_status, key.pace) == (frozenset({"crime"}), True, 600)
    page = desk.see(PARTNERS)
    assert shown not in str(page)
    (row,) = page.select("tbody tr")
    assert words(row).startswith("Lantern Stores Report a crime How reports stand 600")
    assert "Never End this key" in words(row)


def test_a_key_is_ended_and_stays_in_the_list() -> None:
    desk = a_desk()
    shown = made(desk)
    page = desk.send(f"{PARTNERS}keys/{Key.objects.get().pk}/end/")
    assert "The key is ended." in words(page)
    assert key_shown(shown) is None
    assert "Ended" in words(page.select_one("tbody tr"))
    assert not page.select("tbody form")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"name": ""}, "Enter the name of the partner, in 60 characters or fewer."),
        ({"name": "x" * 61}, "Enter the name of the partner, in 60 characters or fewer."),
        ({"may": ["no-such-service"]}, "Choose at least one thing that the key is for."),
        ({"pace": "0"}, "Enter a whole number from 1 to 60000."),
        ({"pace": "many"}, "Enter a whole number from 1 to 60000."),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_there_again(typed: dict[str, Any], says: str) -> None:
    desk = a_desk()
    page = desk.send(PARTNERS, **({"name": "Lantern Stores", "may": ["crime"], "pace": "60"} | typed))
    assert problems(page) == [says]
    assert not Key.objects.exists()
