"""Erasing by command shows first what would go, and is done in the name of someone who may."""

import io

import pytest
from django.core.management import CommandError, call_command

from bluelamp.contacts.actions import assign
from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import closed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.models import Person
from bluelamp.quality.actions import score_contact
from bluelamp.quality.models import Drawn, Review
from bluelamp.quality.tests.scenarios import GIVER, Office, a_form, drawn_of
from bluelamp.reports.models import Report
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.models import Account
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def contact() -> Contact:
    """A matter, in a force with a supervisor and someone at its desk."""
    desk = a_force_with_teams()["digital-desk"]
    a_member_of(desk)
    a_member_of(desk, Role.SUPERVISOR)
    return a_burglary_reported().contact


def told(contact: Contact, role: Role, *words: str) -> str:
    """Return what the command says to someone with this role."""
    out = io.StringIO()
    by = Account.objects.get(role=role).email
    call_command("erase", contact.reference, "--by", by, "--reason", "person_asked", *words, stdout=out)
    return out.getvalue()


def test_without_yes_it_only_says_what_would_go(contact: Contact) -> None:
    said = told(contact, Role.SUPERVISOR, "--with-person")
    assert "1 report, 0 messages and notes, 0 files, 0 promises, 0 pieces of feedback" in said
    assert "a name and 1 handles." in said
    assert "Nothing was erased." in said
    assert Report.objects.get().answers


def test_with_yes_it_is_erased_in_the_name_of_whoever_decided(contact: Contact) -> None:
    assert "Erased." in told(contact, Role.SUPERVISOR, "--with-person", "--yes")
    assert Report.objects.get().answers == {}
    assert Person.objects.get().name == ""
    entry = Entry.objects.get(name="reports.ReportErased")
    assert entry.actor_id == Account.objects.get(role=Role.SUPERVISOR).pk


def test_whoever_may_not_erases_nothing(contact: Contact) -> None:
    with pytest.raises(CommandError, match="it may not erase"):
        told(contact, Role.CONTACT_STAFF, "--yes")
    assert Report.objects.get().answers


def test_feedback_about_it_goes_at_once(contact: Contact) -> None:
    member = Account.objects.get(role=Role.CONTACT_STAFF)
    office = Office(member, Account.objects.get(role=Role.SUPERVISOR))
    a_form()
    assign(by=GIVER, contact=contact, to=member)
    closed(contact, member)
    drawn_of(member)
    score_contact(by=office.scorer, drawn=Drawn.objects.get(), form=1, scores={1: 1, 2: 1}, words="Sam told us twice.")
    assert ", 1 pieces of feedback" in told(contact, Role.SUPERVISOR, "--yes")
    assert Review.objects.get().words == ""
