"""A small force with one visitor of every kind and one contact of every kind, for the access matrix."""

import io
from copy import deepcopy
from dataclasses import dataclass
from datetime import timedelta

from django.test import Client

from bluelamp.contacts.actions import assign, receive_file, record_contact
from bluelamp.contacts.models import Contact
from bluelamp.contacts.receipt_codes import derive_code
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.scenarios import a_task
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.files.intake import TakenIn
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.files.tests.scenarios import a_photo
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import GivenHandle, record_person
from bluelamp.people.rules import HandleKind, Safety
from bluelamp.people.tests.scenarios import a_marker
from bluelamp.staff.models import Account
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of, sign_in
from tests.house.visitors import Record, Visitor

DESK = Actor.system("people.record", "contacts.record", "promises.make")
GIVER = Actor.system("contacts.assign")
PHONE = GivenHandle(kind=HandleKind.PHONE, value="07700 900982", safety=Safety.SAFE)
PLACES = {
    Record.OWN: ("digital-desk", False),
    Record.OTHER: ("harbour-neighbourhood", False),
    Record.SEALED: ("professional-standards", True),
    Record.SEALED_HERE: ("digital-desk", True),
}


@dataclass(frozen=True)
class Town:
    """The visitors with their accounts and signed-in browsers (none for the public), and the contacts."""

    accounts: dict[Visitor, Account | None]
    browsers: dict[Visitor, Client]
    contacts: dict[Record, Contact]

    def client_of(self, visitor: Visitor) -> Client:
        """Return a fresh browser in which this visitor is signed in."""
        fresh = Client()
        if visitor in self.browsers:
            fresh.cookies = deepcopy(self.browsers[visitor].cookies)
        return fresh


def a_town() -> Town:
    """Set everything up through the rooms' own actions."""
    teams = a_force_with_teams()
    desk, harbour, standards = (teams[code] for code in teams)
    accounts: dict[Visitor, Account | None] = {
        Visitor.PUBLIC: None,
        Visitor.NO_SECOND_FACTOR: a_member_of(desk, second_factor=False),
        Visitor.OWN_TEAM: a_member_of(desk),
        Visitor.OTHER_TEAM: a_member_of(harbour),
        Visitor.SUPERVISOR: a_member_of(desk, Role.SUPERVISOR),
        Visitor.STANDARDS: a_member_of(standards, Role.STANDARDS_STAFF),
        Visitor.ADMINISTRATOR: a_member_of(None, Role.ADMINISTRATOR),
    }
    contacts = {record: _contact(number, record) for number, record in enumerate(PLACES)}
    assign(by=GIVER, contact=contacts[Record.OWN], to=accounts[Visitor.OWN_TEAM])
    supervisor = accounts[Visitor.SUPERVISOR]
    assert supervisor is not None
    for contact in contacts.values():
        a_marker(contact.person, supervisor)
        a_task(contact)
    browsers = {visitor: sign_in(Client(), account) for visitor, account in accounts.items() if account}
    return Town(accounts, browsers, contacts)


def _contact(number: int, record: Record) -> Contact:
    team, sealed = PLACES[record]
    contact = record_contact(
        by=DESK,
        person=record_person(by=DESK, name="Sam Okafor", handles=[PHONE]),
        channel=Channel.WEB_REPORT,
        subject="crime",
        team=team,
        answer_within=timedelta(hours=48),
        receipt_code=derive_code(bytes([number])),
        word_hash="no word opens this",
        sealed=sealed,
    )
    person = Actor.public("contacts.write_more", "files.keep", matters=frozenset({contact.pk}))
    receive_file(by=person, contact=contact, taken=_a_photo_taken_in(), attachment_id=new_id())
    return contact


def _a_photo_taken_in() -> TakenIn:
    """A photo that was found to open before: only the first test that shows it opens it again."""
    return TakenIn(the_store().put(io.BytesIO(a_photo())), "me.jpg", "image/jpeg", None)
