"""What someone who left had goes back to its team."""

import pytest

from bluelamp.contacts.actions import assign, return_left_behind
from bluelamp.contacts.history import history_of
from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import CloseReason
from bluelamp.contacts.subscribers import LEFT_BEHIND
from bluelamp.contacts.tests.scenarios import a_desk, closed, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import close_account, open_account
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import SET_UP
from tests.ledger import read_ledger

pytestmark = pytest.mark.django_db


@pytest.fixture
def held(db: None) -> tuple[Contact, Account]:
    """A contact, and who took it."""
    holder = a_desk()
    return assign(by=actor_for(holder), contact=someone_came(), to=holder), holder


def holder_of(contact: Contact) -> Account | None:
    """Let the ledger be read, and return who has the contact."""
    read_ledger()
    contact.refresh_from_db()
    return contact.assigned_to


def test_it_goes_back_when_the_account_is_closed_and_the_history_says_why(held: tuple[Contact, Account]) -> None:
    contact, holder = held
    assert holder_of(contact) == holder
    close_account(by=SET_UP, account=holder)
    assert holder_of(contact) is None
    assert Entry.objects.get(name="contacts.ContactLeftBehind").facts["account_id"] == str(holder.pk)
    assert history_of(contact)[-1].what == f"Gave it back to the team: {holder} has left"


def test_what_is_closed_stays_theirs(held: tuple[Contact, Account]) -> None:
    contact, holder = held
    closed(contact, holder, CloseReason.ANSWERED)
    close_account(by=SET_UP, account=holder)
    assert holder_of(contact) == holder


def test_where_the_account_was_opened_again_meanwhile_it_stays(held: tuple[Contact, Account]) -> None:
    contact, holder = held
    close_account(by=SET_UP, account=holder)
    open_account(by=SET_UP, account=holder)
    assert holder_of(contact) == holder


def test_no_member_of_staff_does_it(held: tuple[Contact, Account]) -> None:
    contact, holder = held
    with pytest.raises(NotAllowed):
        return_left_behind(by=actor_for(holder), contact=contact)
    assert return_left_behind(by=LEFT_BEHIND, contact=contact).assigned_to == holder
