"""Staff add a way to reach someone and are led to what is agreed about it; of many, a page shows those given last."""

import pytest

from bluelamp.contacts.tests.scenarios import someone_came
from bluelamp.people.actions import GivenHandle
from bluelamp.people.likeness import keep_likeness, who_may_be
from bluelamp.people.queries import handles_of
from bluelamp.people.rules import HandleKind, Safety
from bluelamp.workspaces.contact_staff.tests.agreeing import NUMBER, someone_rings
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, a_desk, problems, words
from bluelamp.workspaces.contact_staff.tests.searching import look_for, names_found

pytestmark = pytest.mark.django_db


def test_it_leads_to_the_agreement_and_is_not_used_before() -> None:
    desk, contact = a_desk(), someone_rings()
    page = desk.send(contact, "handle", kind="email", value="new@example.org", how="used")
    assert "Safe-contact agreement" in words(page.select_one("h1"))
    assert "E-mail: new@example.org Do not use" in words(page.select_one("main"))


@pytest.mark.parametrize(
    ("kind", "value", "called"),
    [
        ("post", "1 Mill Lane, Harrowmere", "Postal address"),
        ("social", "sam.t on Instagram", "Name on social media"),
        ("account", "Harrowmere Homes, tenant 4711", "Account with another service"),
    ],
)
def test_other_ways_are_known_agreed_on_and_propose_nobody(kind: str, value: str, called: str) -> None:
    desk, contact, other = a_desk(), someone_rings(), someone_came(name="Another Name")
    for one in (contact, other):
        page = desk.send(one, "handle", kind=kind, value=value, how="used")
        keep_likeness([one.person_id])
    assert f"{called}: {value} Do not use" in words(page.select_one("main"))
    assert f"{called}: do not use it. Only someone else told us of it." in words(desk.see_contact(other))
    assert who_may_be(other.person_id) == []
    desk.send(other, "handle", kind=kind, value=value.upper(), how="used")
    assert len(handles_of(other.person_id)) == 1


def test_what_is_typed_into_the_search_then_finds_them() -> None:
    desk, contact = a_desk(), someone_rings()
    assert names_found(look_for(desk, "new@example.org")) == []
    desk.send(contact, "handle", kind="email", value="new@example.org", how="used")
    assert len(names_found(look_for(desk, "new@example.org"))) == 1


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"kind": "phone", "value": "none", "how": "used"}, "Enter a phone number, like 01632 960001."),
        ({"kind": "email", "value": HOSTILE, "how": "used"}, "Enter an e-mail address, like name@example.com."),
        ({"kind": "fax", "value": "1", "how": "used"}, "Choose what it is."),
        ({"kind": "phone", "value": NUMBER, "how": ""}, "Choose how we know that it is theirs."),
        ({"kind": "phone", "value": NUMBER, "how": "used"}, "They have this already. Change what is known of it"),
    ],
)
def test_it_asks_again_for_what_cannot_be(typed: dict[str, str], said: str) -> None:
    desk, contact = a_desk(), someone_rings()
    (problem,) = problems(desk.send(contact, "handle", **typed))
    assert problem.startswith(said)


def test_of_many_ways_a_page_shows_the_newest_and_leads_to_the_others() -> None:
    desk = a_desk()
    given = [
        GivenHandle(kind=HandleKind.PHONE, value=f"01632 960{number:03}", safety=Safety.NOT_SURE)
        for number in range(300)
    ]
    contact = someone_came(handles=given)
    page = desk.see_contact(contact)
    assert len(page.select("[data-handle]")) == 8
    assert "292 more ways to reach them" in words(page)
    assert words(desk.see(f"/desk/{contact.reference}/who/?all=yes")).count("Claimed: they told us") == 300
