"""What staff see of a sealed name, and how they ask to open it."""

import pytest

from bluelamp.people.models import NameOpening, SealedName
from bluelamp.people.tests.naming import NAME, sealed
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, a_desk, problems, words

pytestmark = pytest.mark.django_db
TYPED = {"why": "risk_to_life", "authority": "Insp. Hale, decision 14", "told": "yes", "why_not_told": ""}


def a_sealed_name() -> SealedName:
    """Have a name sealed by someone who reported without one."""
    contact = a_burglary_reported(name="", email="").contact
    return sealed(contact.person, contact.pk)


def test_the_contact_says_that_there_is_one_and_where() -> None:
    desk, contact = a_desk(), a_burglary_reported(name="", email="").contact
    held = sealed(contact.person, contact.pk)
    page = desk.see_contact(contact)
    assert "They gave a name on" in words(page.select_one("section[aria-labelledby=reach]"))
    assert page.select(f"a[href='/desk/{contact.reference}/names/{held.pk}/']")
    assert "Name not given" in words(page)
    assert NAME not in page.get_text()


def test_another_team_and_another_contact_have_no_such_page() -> None:
    desk, contact = a_desk(), a_burglary_reported(name="", email="").contact
    held, other = sealed(contact.person, contact.pk), a_burglary_reported().contact
    assert desk.of("harbour-neighbourhood").status(contact, f"names/{held.pk}") == 404
    assert desk.status(other, f"names/{held.pk}") == 404
    assert desk.status(other, f"names/{held.pk}", **TYPED) == 404
    assert desk.status(contact, f"names/{held.pk}") == 200
    assert not NameOpening.objects.exists()


def test_it_is_asked_with_why_and_on_whose_authority() -> None:
    desk, contact = a_desk(), a_burglary_reported(name="", email="").contact
    held = sealed(contact.person, contact.pk)
    page = words(desk.send(contact, f"names/{held.pk}", **TYPED).select_one("main"))
    for part in ("All that they told us", "A life is at risk", "Insp. Hale, decision 14", "Yes, once it is read"):
        assert part in page
    assert "It waits for someone else who may allow it" in page
    assert "Asked to open a sealed name" in words(desk.see_contact(contact))


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"why": "curious"}, "Choose why it must be opened. Nothing else will do."),
        ({"authority": " "}, "Say on whose authority: rank and name, and the reference of the decision or order."),
        ({"authority": "a" * 201}, "This is 201 characters long. Shorten it to 200 or fewer."),
        ({"told": ""}, "Say whether the person is told that their name was opened."),
        ({"told": "no"}, "Say what harm it would do to tell them."),
        (
            {"told": "no", "why_not_told": "a" * 501},
            "This is 501 characters long. Shorten it to 500 or fewer.",
        ),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_asked(typed: dict[str, str], wrong: str) -> None:
    desk, contact = a_desk(), a_burglary_reported(name="", email="").contact
    held = sealed(contact.person, contact.pk)
    assert problems(desk.send(contact, f"names/{held.pk}", **TYPED | typed)) == [wrong]
    assert not NameOpening.objects.exists()


def test_words_are_words() -> None:
    desk, contact = a_desk(), a_burglary_reported(name="", email="").contact
    held = sealed(contact.person, contact.pk)
    page = desk.send(
        contact, f"names/{held.pk}", **TYPED | {"told": "no", "authority": HOSTILE, "why_not_told": HOSTILE}
    )
    assert not page.select("main script, main img")
    assert page.get_text().count(HOSTILE) == 2
