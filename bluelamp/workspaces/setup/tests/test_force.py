"""Where an administrator changes what the force is called."""

import pytest

from bluelamp.staff.queries import exit_url, the_force
from bluelamp.workspaces.setup.tests.office import a_desk, problems, words

pytestmark = pytest.mark.django_db
FORCE = "/desk/setup/force/"


def test_both_are_kept_and_shown() -> None:
    desk = a_desk()
    page = desk.send(FORCE, name="Harbour Police", exit_url="https://example.org/news")
    assert "It is kept." in words(page)
    assert "Harbour Police" in words(page.header)
    assert (str(the_force()), exit_url()) == ("Harbour Police", "https://example.org/news")


@pytest.mark.parametrize("address", ["", "example.org", "http://example.org", "javascript:alert(1)"])
def test_an_address_that_leads_nowhere_safe_is_refused(address: str) -> None:
    page = a_desk().send(FORCE, name="", exit_url=address)
    assert problems(page) == [
        "Enter what the force is called.",
        "Enter a whole address that begins with https://",
    ]
    assert str(the_force()) == "Harrowmere Police"
