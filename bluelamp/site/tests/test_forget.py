"""Who came with a register is erased by command, without a contact to name them by, and does not come back."""

import io

import pytest
from django.core.management import CommandError, call_command

from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import join_people
from bluelamp.people.models import Handle, Person
from bluelamp.people.rules import Verdict
from bluelamp.people.tests.bringing import SAM, taken_in
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db
ANN = "2,Ann Lloyd,07700 900124,,"


@pytest.fixture
def supervisor() -> Account:
    """Who may erase, in a force with a desk."""
    desk = a_force_with_teams()["digital-desk"]
    a_member_of(desk)
    return a_member_of(desk, Role.SUPERVISOR)


def told(by: Account, *words: str) -> str:
    """Return what the command says of the register of Sam and Ann."""
    out = io.StringIO()
    call_command("forget", "Old desk", *words, "--by", by.email, "--reason", "no_longer_needed", stdout=out)
    return out.getvalue()


def names() -> list[str]:
    """Return the names that are still here of those two."""
    return sorted(Person.objects.filter(name__in=["Sam Okafor", "Ann Lloyd"]).values_list("name", flat=True))


def test_without_yes_it_only_says_how_many_would_go(supervisor: Account) -> None:
    taken_in(supervisor, SAM, ANN)
    said = told(supervisor)
    assert "2 people with their names and handles." in said
    assert "Nothing was erased." in said
    assert names() == ["Ann Lloyd", "Sam Okafor"]


def test_with_yes_all_go_with_their_handles_and_none_comes_back(supervisor: Account) -> None:
    taken_in(supervisor, SAM, ANN)
    assert "Erased." in told(supervisor, "--yes")
    assert names() == []
    assert not Handle.objects.exclude(value="").exists()
    assert Entry.objects.filter(name="people.PersonErased", actor_id=supervisor.pk).count() == 2
    taken_in(supervisor, SAM, ANN)
    assert names() == []


def test_one_goes_by_their_identifier(supervisor: Account) -> None:
    taken_in(supervisor, SAM, ANN)
    assert "1 person with" in told(supervisor, "--identifier", "1", "--yes")
    assert names() == ["Ann Lloyd"]


def test_who_is_joined_with_someone_stays_unless_named_by_their_identifier(supervisor: Account) -> None:
    ann, sam = taken_in(supervisor, SAM, ANN)
    join_people(by=actor_for(supervisor), person=ann, other=sam, verdict=Verdict.SAID_SO)
    with pytest.raises(CommandError, match="bluelamp erase"):
        told(supervisor, "--yes")
    told(supervisor, "--identifier", "1", "--yes")
    assert names() == ["Ann Lloyd"]


def test_whoever_may_not_erases_nobody(supervisor: Account) -> None:
    taken_in(supervisor, SAM)
    with pytest.raises(CommandError, match="may not erase"):
        told(Account.objects.get(role=Role.CONTACT_STAFF), "--yes")
    assert names() == ["Sam Okafor"]
