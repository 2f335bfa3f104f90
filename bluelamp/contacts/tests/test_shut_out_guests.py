"""A guest in a chat who is kept from its person later is in it no more, and is not listed."""

import pytest

from bluelamp.contacts.guests import asked_into, guests_of
from bluelamp.contacts.models import Contact, Guest
from bluelamp.contacts.tests.guests import a_chat, joined, someone_elsewhere
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.tests.acquainting import noted
from bluelamp.people.tests.sealing import sealed
from bluelamp.staff.actions import change_account, close_account
from bluelamp.staff.actions.accounts import MAY
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of
from tests.ledger import read_ledger

pytestmark = pytest.mark.django_db
KEEPS = Actor.system(MAY)


@pytest.fixture
def chat() -> Contact:
    """A chat that goes on."""
    return a_chat()


@pytest.fixture
def guest(chat: Contact) -> Account:
    """Someone who joined it."""
    account = someone_elsewhere()
    joined(chat, account)
    return account


def answering(chat: Contact) -> Account:
    """Return whoever answers it."""
    assert chat.assigned_to is not None
    return chat.assigned_to


def assert_is_gone(chat: Contact, guest: Account) -> None:
    """Let everything be read, and look for the guest."""
    read_ledger()
    assert guests_of(chat) == asked_into(actor_for(guest)) == []
    assert Guest.objects.get().ended_at is not None
    assert Entry.objects.filter(name="contacts.GuestLeft").count() == 1


def test_who_knows_the_person_is_in_it_no_more(chat: Contact, guest: Account) -> None:
    noted(chat.person, guest, answering(chat))
    assert_is_gone(chat, guest)


def test_who_may_not_know_of_a_sealed_person_is_in_it_no_more(chat: Contact, guest: Account) -> None:
    sealed(chat.person, a_member_of(None, Role.STANDARDS_STAFF))
    assert_is_gone(chat, guest)


def test_who_has_no_account_any_more_is_in_it_no_more(chat: Contact, guest: Account) -> None:
    close_account(by=KEEPS, account=guest)
    assert_is_gone(chat, guest)


def test_who_has_a_role_that_joins_no_chats_is_in_it_no_more(chat: Contact, guest: Account) -> None:
    administrator = Role.ADMINISTRATOR
    change_account(
        by=KEEPS, account=guest, name=guest.name, role=administrator, teams=frozenset({"harbour-neighbourhood"})
    )
    assert_is_gone(chat, guest)


def test_who_saw_a_sealed_chat_by_their_team_is_in_it_no_more_once_they_left_it(chat: Contact) -> None:
    colleague = a_member_of(chat.team)
    joined(chat, colleague)
    Contact.objects.update(sealed=True)
    change_account(by=KEEPS, account=colleague, name=colleague.name, role=Role.CONTACT_STAFF, teams=frozenset())
    assert_is_gone(chat, colleague)


def test_whoever_leaves_a_team_stays_where_they_were_asked_in(chat: Contact, guest: Account) -> None:
    change_account(by=KEEPS, account=guest, name=guest.name, role=Role.CONTACT_STAFF, teams=frozenset())
    read_ledger()
    assert [stay.account for stay in guests_of(chat)] == [guest]


def test_nobody_else_is_sent_away(chat: Contact, guest: Account) -> None:
    noted(chat.person, someone_elsewhere(), answering(chat))
    read_ledger()
    assert [stay.account for stay in guests_of(chat)] == [guest]
