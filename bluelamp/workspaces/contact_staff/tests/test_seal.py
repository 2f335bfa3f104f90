"""Sealing a person from a contact of theirs: who did it may be out at once, and professional standards sees it all."""

from typing import Final

import pytest
from django.urls import reverse

from bluelamp.contacts.actions import assign, move_to_team
from bluelamp.contacts.mentions import may_see, who_can_be_told
from bluelamp.contacts.models import Contact
from bluelamp.contacts.queue import queue_page
from bluelamp.contacts.rules import WhyMoved
from bluelamp.contacts.searching import how_many, search, typed_as
from bluelamp.contacts.tests.scenarios import again_from
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.subscribe import read_news
from bluelamp.people.seals import seal_of
from bluelamp.people.tests.sealing import AUTHORITY
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db
NAME: Final = "Zebedee Quillfeather"


@pytest.fixture
def boss() -> Desk:
    """A supervisor."""
    return a_desk(role=Role.SUPERVISOR)


@pytest.fixture
def keeper(boss: Desk) -> Desk:
    """Someone of professional standards, in a team of their own."""
    return boss.of("professional-standards", Role.STANDARDS_STAFF)


@pytest.fixture
def contact(boss: Desk) -> Contact:
    """A burglary that someone reported."""
    contact = a_burglary_reported(name=NAME, phone="07700 900982", phone_safe="safe").contact
    the_news_is_read()
    return contact


def the_news_is_read() -> None:
    """Let subscribers do what follows."""
    seal_waiting()
    read_news()


def test_whoever_sealed_them_is_out_and_professional_standards_reaches_them(
    boss: Desk, keeper: Desk, contact: Contact
) -> None:
    assert keeper.status(contact) == 404
    address = reverse("seal", args=[contact.reference])
    answer = boss.client.post(address, {"why": "safety", "authority": AUTHORITY})
    assert answer["Location"] == reverse("queue")
    the_news_is_read()
    assert boss.status(contact) == 404
    assert boss.client.get(address).status_code == 404
    page = words(keeper.see(address))
    assert "This person is sealed" in page
    assert AUTHORITY in page
    assert keeper.see_contact(contact).select_one(".moj-badge--purple")
    assert keeper.see("/desk/").select_one(".moj-badge--purple")
    assert NAME in words(keeper.see("/desk/sealed-people/"))


def test_search_finds_them_for_those_who_may_see_them_and_for_nobody_else(
    boss: Desk, keeper: Desk, contact: Contact
) -> None:
    sealed_by(boss, contact)
    for desk, found in ((boss, 0), (keeper, 1)):
        by = actor_for(desk.account)
        assert how_many(by, typed_as("Quillfeather")) == found
        assert len(search(by, "07700 900982", before=None).contacts) == found
    keeper.send(contact, f"seal/{held(contact)}/lift")
    the_news_is_read()
    assert how_many(actor_for(boss.account), typed_as("Quillfeather")) == 1
    assert how_many(actor_for(keeper.account), typed_as("Quillfeather")) == 0


def test_whoever_had_it_has_it_no_more_and_is_told_of_nothing(boss: Desk, keeper: Desk, contact: Contact) -> None:
    holder = boss.of("digital-desk").account
    assign(by=actor_for(boss.account), contact=contact, to=holder)
    sealed_by(boss, contact)
    contact.refresh_from_db()
    assert contact.assigned_to is None
    assert not may_see(again(holder), contact)
    assert may_see(again(keeper.account), contact)
    assert who_can_be_told(contact, sealed=True).accounts == [keeper.account]


def test_what_comes_later_is_sealed_too_and_can_be_moved_to_their_own_team(
    boss: Desk, keeper: Desk, contact: Contact
) -> None:
    sealed_by(boss, contact)
    later = again_from(contact.person)
    assert later not in queue_page(actor_for(boss.account)).contacts
    by = actor_for(keeper.account)
    assert later in queue_page(by).contacts
    move_to_team(by=by, contact=later, team="professional-standards", reason=WhyMoved.TOO_CLOSE, note="")
    assign(by=by, contact=later, to=keeper.account)
    assert later.assigned_to == keeper.account


def test_what_is_missing_is_said_and_nothing_is_sealed(boss: Desk, keeper: Desk, contact: Contact) -> None:
    said = problems(boss.send(contact, "seal", why="", authority=""))
    assert said == [
        "Choose why they must be sealed.",
        "Say who decided it: rank and name, and the reference of the decision.",
    ]
    assert seal_of(contact.person_id) is None


def test_without_professional_standards_nobody_is_sealed(boss: Desk, contact: Contact) -> None:
    page = boss.send(contact, "seal", why="safety", authority=AUTHORITY)
    assert "Nobody could see them any more" in problems(page)[0]
    assert seal_of(contact.person_id) is None


def test_a_seal_that_is_lifted_is_lifted_once_and_the_contact_staff_cannot(
    boss: Desk, keeper: Desk, contact: Contact
) -> None:
    sealed_by(boss, contact)
    lift = reverse("lift_seal", args=[contact.reference, held(contact)])
    assert boss.client.post(lift).status_code == 404
    assert boss.of("digital-desk").client.post(lift).status_code == 404
    assert "They are sealed no more." in words(keeper.send(contact, f"seal/{held(contact)}/lift"))
    assert keeper.client.post(lift).status_code == 404
    assert boss.status(contact) == 200
    assert Entry.objects.filter(name="people.SealLifted").count() == 1


def sealed_by(boss: Desk, contact: Contact) -> None:
    """Let the supervisor seal the person of a contact."""
    boss.send(contact, "seal", why="safety", authority=AUTHORITY)
    the_news_is_read()


def held(contact: Contact) -> str:
    """Return the id of the seal that holds."""
    seal = seal_of(contact.person_id)
    assert seal is not None
    return str(seal.pk)


def again(account: Account) -> Account:
    """Return the account as it is kept."""
    return Account.objects.prefetch_related("teams").get(pk=account.pk)
