"""Staff see who someone may be, decide, and take it back; nobody out of their reach is shown or hinted at."""

import pytest
from bs4 import BeautifulSoup

from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import someone_came
from bluelamp.foundation.ledger.models import Entry, Look
from bluelamp.people.actions import GivenHandle
from bluelamp.people.likeness import keep_likeness
from bluelamp.people.models import BroughtPerson
from bluelamp.people.rules import HandleKind, Safety
from bluelamp.people.tests.bringing import taken_in
from bluelamp.people.tests.sealing import sealed
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of
from bluelamp.workspaces.contact_staff.tests.desk import Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db


def came(
    name: str, *, phone: str = "020 7946 0000", team: str = "digital-desk", safety: Safety = Safety.NOT_SURE
) -> Contact:
    """Let someone come who gives a name and a phone, and be found by them."""
    handle = GivenHandle(kind=HandleKind.PHONE, value=phone, safety=safety)
    contact = someone_came(name=name, handles=[handle], team=team)
    keep_likeness([contact.person_id])
    return contact


def decide(desk: Desk, contact: Contact, other: Contact, verdict: str) -> BeautifulSoup:
    """Decide whether the person of another contact is the person of this one."""
    told = {"other": str(other.person_id), f"verdict-{other.person_id.hex}": verdict}
    return desk.send(contact, "who", **told)


def who(page: BeautifulSoup) -> str:
    return words(page.select_one("[aria-labelledby=who]")) if page.select_one("[aria-labelledby=who]") else ""


def test_someone_like_an_earlier_one_is_proposed_with_what_speaks_for_it() -> None:
    desk = a_desk()
    first, again = came("Samuel Carter"), came("Sam Carter")
    assert "1 other record may be of the same person" in who(desk.see_contact(again))
    main = words(desk.see(f"/desk/{again.reference}/who/").select_one("main"))
    for said in ("Samuel Carter Very likely", "Phone: the same.", "Surname: the same.", first.reference):
        assert said in main


def test_before_one_decides_one_reads_what_would_settle_it_and_what_would_hold_then() -> None:
    desk = a_desk()
    came("Samuel Carter", safety=Safety.NOT_SAFE)
    again = came("Sam Carter", safety=Safety.SAFE)
    main = words(desk.see(f"/desk/{again.reference}/who/").select_one("main"))
    assert "What would settle it: Ask what only they can know" in main
    assert "is to be asked again: Phone: do not ring. It is not safe." in main


def test_records_that_are_joined_are_read_together() -> None:
    desk = a_desk()
    first, again = came("Samuel Carter"), came("Sam Carter")
    page = decide(desk, again, first, "said_so")
    assert "They are one person from now on." in words(page)
    assert f"Also from this person: {first.reference}" in who(desk.see_contact(again))
    assert f"Also from this person: {again.reference}" in who(desk.see_contact(first))
    assert "Decided that another record is of the same person" in words(desk.see_contact(again))


def test_two_people_who_share_a_phone_are_not_proposed_again() -> None:
    desk = a_desk()
    first, again = came("Sam Carter"), came("Sam Carter")
    decide(desk, again, first, "share")
    assert who(desk.see_contact(again)) == ""
    main = words(desk.see(f"/desk/{again.reference}/who/").select_one("main"))
    assert "Two people, who share a phone or an address. Decided by" in main


def test_whoever_does_not_choose_is_asked_again() -> None:
    desk = a_desk()
    first, again = came("Sam Carter"), came("Sam Carter")
    page = decide(desk, again, first, "perhaps")
    assert problems(page) == ["Choose whether they are one person, and how you know."]
    assert not Entry.objects.filter(name="people.JudgedOnePerson").exists()


def test_nobody_out_of_reach_is_shown_hinted_at_or_decided_of() -> None:
    desk = a_desk()
    hidden = came("Sam Carter", team="professional-standards")
    again = came("Sam Carter")
    assert who(desk.see_contact(again)) == ""
    assert hidden.reference not in words(desk.see(f"/desk/{again.reference}/who/"))
    told = {"other": str(hidden.person_id), f"verdict-{hidden.person_id.hex}": "said_so"}
    assert desk.status(again, "who", **told) == 404


@pytest.mark.parametrize("other", ["", "nobody", "019a0000-0000-7000-8000-000000000001"])
def test_what_names_nobody_leads_nowhere(other: str) -> None:
    desk = a_desk()
    assert desk.status(came("Sam Carter"), "who", other=other) == 404


def test_someone_who_came_with_a_register_is_proposed_joined_and_not_told_from_their_number() -> None:
    desk = a_desk()
    taken_in(desk.account, "4711,Samuel Carter,020 7946 0000")
    again = came("Sam Carter")
    main = words(desk.see(f"/desk/{again.reference}/who/").select_one("main"))
    assert "Samuel Carter Very likely" in main
    assert "From the register “Old desk”, where it is 4711." in main
    (other,) = BroughtPerson.objects.all()
    desk.send(again, "who", other=str(other.person_id), **{f"verdict-{other.person_id.hex}": "said_so"})
    page = desk.see_contact(again)
    assert "Also from this person: Old desk 4711" in who(page)
    assert Look.objects.filter(model="people.person", list_ids=[str(other.person_id)]).exists()


def test_whoever_came_with_a_register_and_is_sealed_is_proposed_to_nobody_at_the_desk() -> None:
    desk = a_desk()
    a_member_of(desk.teams["professional-standards"], Role.STANDARDS_STAFF)
    (hidden,) = taken_in(desk.account, "4711,Samuel Carter,020 7946 0000")
    again = came("Sam Carter")
    sealed(hidden, desk.account)
    assert who(desk.see_contact(again)) == ""
