"""A sealed name that someone asks to open waits in the work of those who may allow it, and of nobody else."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.contacts.for_me import count_for, openings_for
from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.ledger.models import Look
from bluelamp.people.actions import allow_opening, ask_to_open, take_back_name
from bluelamp.people.models import NameOpening, SealedName
from bluelamp.people.tests.naming import LIFE, PERSON, opening, sealed
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


def someone_asked(asker: Account) -> tuple[Contact, SealedName]:
    """Have a name sealed, and its opening asked for."""
    contact = someone_came(name="")
    name = sealed(contact.person, contact.pk)
    ask_to_open(by=opening(asker), sealed=name, grounds=LIFE)
    return contact, name


def waits_for(account: Account) -> list[NameOpening]:
    """Return what waits for an account to allow; the menu counts as much."""
    by = actor_for(account)
    found = [one for one, _contact in openings_for(by)]
    assert count_for(by) == len(found)
    return found


def test_it_waits_for_whoever_may_allow_it_and_reaches_it_until_it_is_allowed() -> None:
    asker = a_desk()
    boss, colleague = a_member_of(asker.teams.get(), Role.SUPERVISOR), a_member_of(asker.teams.get())
    standards = a_member_of(None, Role.STANDARDS_STAFF)
    contact, name = someone_asked(asker)
    assert [waits_for(one) for one in (colleague, asker, standards)] == [[], [], []]
    (waiting,) = waits_for(boss)
    assert waiting.sealed_name_id == name.pk
    assert Look.objects.filter(actor_id=boss.pk, list_ids=[str(contact.pk)]).count() == 1
    allow_opening(by=opening(boss), sealed=name)
    assert waits_for(boss) == []


def test_it_does_not_wait_for_whoever_asked_nor_longer_than_a_day(clock: Traveller) -> None:
    asker = a_desk()
    teams = asker.teams.get()
    boss, other = a_member_of(teams, Role.SUPERVISOR), a_member_of(teams, Role.SUPERVISOR)
    someone_asked(boss)
    assert (waits_for(boss), len(waits_for(other))) == ([], 1)
    clock.shift(timedelta(hours=25))
    assert waits_for(other) == []


def test_a_name_that_was_taken_back_waits_for_nobody() -> None:
    asker = a_desk()
    boss = a_member_of(asker.teams.get(), Role.SUPERVISOR)
    _contact, name = someone_asked(asker)
    take_back_name(by=PERSON, sealed=name)
    assert waits_for(boss) == []
