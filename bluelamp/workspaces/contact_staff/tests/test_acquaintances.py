"""A colleague who is, or knows, a person reaches nothing of theirs by any way, and what they try is shown."""

from typing import Final

import pytest
from django.test import Client
from django.urls import reverse

from bluelamp.contacts.actions import assign, change_several, hand_over
from bluelamp.contacts.actions.handle import KnowsThem
from bluelamp.contacts.changes import Change, ChangeKind
from bluelamp.contacts.mentions import may_see, who_can_be_told
from bluelamp.contacts.models import Contact
from bluelamp.contacts.queue import queue_page
from bluelamp.contacts.rules import HandOver
from bluelamp.contacts.searching import how_many, search, typed_as
from bluelamp.contacts.several import target_of
from bluelamp.contacts.tests.scenarios import again_from
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.access.reach import can_reach
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.subscribe import read_news
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.people.actions import end_acquaintance, erase_person, take_back_judgement
from bluelamp.people.models import Acquaintance
from bluelamp.people.rules import Acquainted
from bluelamp.people.tests.judging import join
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.models import Account, ShutOut
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of, sign_in
from bluelamp.workspaces.contact_staff.tests.desk import Desk, a_desk, words

pytestmark = pytest.mark.django_db
NAME: Final = "Zebedee Quillfeather"


@pytest.fixture
def boss() -> Desk:
    """A supervisor."""
    return a_desk(role=Role.SUPERVISOR)


@pytest.fixture
def contact(boss: Desk) -> Contact:
    """A burglary that someone reported."""
    contact = a_burglary_reported(name=NAME, phone="07700 900982", phone_safe="safe").contact
    seal_waiting()
    read_news()
    return contact


@pytest.fixture
def insider(boss: Desk) -> Account:
    """A colleague of the team that deals with it."""
    return a_member_of(boss.teams["digital-desk"])


def kept_out(boss: Desk, contact: Contact, insider: Account, how: Acquainted = Acquainted.PARTNER) -> None:
    """Let the supervisor note that they know each other."""
    boss.send(contact, "colleagues", account=str(insider.pk), how=str(how))


def test_they_reach_it_by_no_way_and_their_colleagues_still_do(boss: Desk, contact: Contact, insider: Account) -> None:
    assert can_reach(actor_for(insider), contact)
    kept_out(boss, contact, insider)
    by = actor_for(insider)
    assert not can_reach(by, contact)
    assert not can_reach(by, contact.person)
    assert contact not in queue_page(by).contacts
    assert how_many(by, typed_as("Quillfeather")) == 0
    assert search(by, "07700 900982", before=None).contacts == []
    assert not may_see(insider, contact)
    assert insider not in who_can_be_told(contact, sealed=False).accounts
    client = sign_in(Client(), insider)
    assert client.get(f"/desk/{contact.reference}/").status_code == 404
    assert NAME not in client.get("/desk/").content.decode()
    colleague = actor_for(boss.account)
    assert can_reach(colleague, contact)
    assert how_many(colleague, typed_as("Quillfeather")) == 1


def test_a_queue_that_is_read_once_for_all_is_not_theirs(boss: Desk, contact: Contact, insider: Account) -> None:
    colleague = sign_in(Client(), a_member_of(boss.teams["digital-desk"]))
    kept_out(boss, contact, insider)
    assert NAME in colleague.get("/desk/").content.decode()
    assert NAME not in sign_in(Client(), insider).get("/desk/").content.decode()


def test_what_they_try_is_shown_and_nobody_tells_them(boss: Desk, contact: Contact, insider: Account) -> None:
    kept_out(boss, contact, insider)
    page = f"/desk/{contact.reference}/colleagues/"
    assert "Tried" not in words(boss.see(page))
    sign_in(Client(), insider).get(f"/desk/{contact.reference}/")
    shown = words(boss.see(page))
    assert f"{insider} Partner, now or before." in shown
    assert "Tried once in the last 90 days" in shown


def test_nobody_gives_it_to_them(boss: Desk, contact: Contact, insider: Account) -> None:
    kept_out(boss, contact, insider)
    with pytest.raises(KnowsThem):
        assign(by=actor_for(boss.account), contact=contact, to=insider)
    page = boss.send(contact, "assign", to=str(insider.pk))
    assert "They cannot be given this contact. Choose someone else." in words(page)


def test_what_is_given_with_others_stays_where_it_is(boss: Desk, contact: Contact, insider: Account) -> None:
    by, other = actor_for(boss.account), a_burglary_reported(name="Somebody Else").contact
    kept_out(boss, contact, insider)
    change = Change(ChangeKind.ASSIGN, str(insider.pk))
    target = target_of(change)
    assert target is not None
    batch = change_several(by=by, change=change, target=target, ids=[contact.pk, other.pk])
    assert batch is not None
    assert list(batch.before) == [str(other.pk)]
    for each in (contact, other):
        assign(by=by, contact=each, to=boss.account)
    given = hand_over(by=by, holder=boss.account, to=insider, reason=HandOver.END_OF_SHIFT)
    assert given == [other]


def test_it_holds_for_what_comes_later_and_for_records_that_are_joined(
    boss: Desk, contact: Contact, insider: Account
) -> None:
    other = a_burglary_reported(name="Zeb Quill").contact
    kept_out(boss, contact, insider)
    assert not can_reach(actor_for(insider), again_from(contact.person))
    assert can_reach(actor_for(insider), other)
    judge = a_judge_of(boss)
    judgement = join(judge, contact.person, other.person)
    assert not can_reach(actor_for(insider), other)
    assert str(insider) in words(boss.see(f"/desk/{other.reference}/colleagues/"))
    take_back_judgement(by=judge, person=other.person, judgement=judgement)
    assert can_reach(actor_for(insider), other)
    assert not can_reach(actor_for(insider), contact)


def test_they_do_not_end_it_themselves_and_others_do(boss: Desk, contact: Contact) -> None:
    insider = a_member_of(boss.teams["digital-desk"], Role.SUPERVISOR)
    kept_out(boss, contact, insider, Acquainted.THEMSELVES)
    noted = Acquaintance.objects.get()
    with pytest.raises(NotAllowed):
        end_acquaintance(by=actor_for(insider), person=contact.person, acquaintance=noted)
    assert sign_in(Client(), insider).post(_end(contact, noted)).status_code == 404
    boss.client.post(_end(contact, noted))
    boss.client.post(_end(contact, noted))
    assert can_reach(actor_for(insider), contact)
    assert Entry.objects.filter(name="people.AcquaintanceEnded").count() == 1


def test_whoever_notes_it_of_themselves_is_out_at_once(boss: Desk, contact: Contact) -> None:
    answer = boss.client.post(
        f"/desk/{contact.reference}/colleagues/", {"account": str(boss.account.pk), "how": "household"}
    )
    assert answer["Location"] == reverse("queue")
    assert boss.status(contact) == 404


def test_what_is_missing_is_said_and_noted_twice_it_is_one(boss: Desk, contact: Contact, insider: Account) -> None:
    shown = words(boss.send(contact, "colleagues", account="", how=""))
    assert "Choose a colleague." in shown
    assert "Choose how they know each other." in shown
    kept_out(boss, contact, insider)
    kept_out(boss, contact, insider)
    assert Entry.objects.filter(name="people.AcquaintanceNoted").count() == 1


def test_once_the_person_is_erased_nothing_says_who_knew_them(boss: Desk, contact: Contact, insider: Account) -> None:
    kept_out(boss, contact, insider)
    erase_person(by=Actor.system("records.erase"), person_id=contact.person_id, reason=WhyErased.PERSON_ASKED)
    assert not Acquaintance.objects.exists()
    assert not ShutOut.objects.exists()


def a_judge_of(boss: Desk) -> Actor:
    """Return the supervisor as one who decides of anyone."""
    return actor_for(boss.account)


def _end(contact: Contact, noted: Acquaintance) -> str:
    return reverse("end_acquaintance", args=[contact.reference, noted.pk])
