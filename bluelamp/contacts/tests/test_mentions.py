"""Who can be told of a contact, and when they have read it."""

from datetime import timedelta
from itertools import product
from uuid import uuid4

import pytest
from time_machine import Traveller

from bluelamp.contacts.actions import write_note
from bluelamp.contacts.history import history_of
from bluelamp.contacts.mentions import MayNotSeeIt, Tellable, count_unread, may_see, mentions_of, who_can_be_told
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.access.reach import can_reach
from bluelamp.staff.models import Account, Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


def test_those_can_be_told_who_reach_the_contact_and_nobody_else() -> None:
    a_desk()
    accounts = [a_member_of(team, role) for team, role in product(Team.objects.order_by("pk"), Role)]
    for sealed, team in product((False, True), Team.objects.values_list("pk", flat=True)):
        contact = someone_came(team=team, sealed=sealed)
        for account in accounts:
            by = actor_for(account)
            assert may_see(account, contact) == (by.may("contacts.see") and can_reach(by, contact)), account.role


def test_a_team_can_be_told_that_deals_with_the_contact_and_only_those_in_it_who_may_see_it() -> None:
    a_desk()
    contact = someone_came()
    desk, harbour = Team.objects.get(pk="digital-desk"), Team.objects.get(pk="harbour-neighbourhood")
    a_member_of(desk, Role.ADMINISTRATOR)
    a_member_of(harbour, Role.SUPERVISOR)
    told = who_can_be_told(contact, sealed=False)
    assert list(told.teams) == [desk]
    assert [each.role for each in told.teams[desk]] == [Role.CONTACT_STAFF]


def test_a_closed_account_is_told_nothing() -> None:
    account = a_desk()
    contact = someone_came()
    assert who_can_be_told(contact, sealed=False).accounts == [account]
    Account.objects.update(is_active=False)
    assert who_can_be_told(contact, sealed=False) == Tellable([], {})


def test_who_is_mentioned_finds_it_until_they_opened_the_contact(clock: Traveller) -> None:
    desk = a_desk()
    colleague = a_member_of(Team.objects.get(pk="digital-desk"))
    contact, by = someone_came(), actor_for(colleague)
    write_note(by=actor_for(desk), contact=contact, words="Look.", message_id=uuid4(), mentions=[colleague])
    assert [(one.message.words, read) for one, read in mentions_of(by, most=9)] == [("Look.", False)]
    assert (count_unread(by), count_unread(actor_for(desk))) == (1, 0)
    assert history_of(contact)[-1].what == f"Told {colleague} of a note"
    clock.shift(timedelta(minutes=1))
    contact_for_staff(by, contact.reference)
    assert [read for _one, read in mentions_of(by, most=9)] == [True]
    assert count_unread(by) == 0


def test_who_lost_sight_of_a_contact_finds_nothing_of_it() -> None:
    desk = a_desk()
    colleague = a_member_of(Team.objects.get(pk="digital-desk"))
    contact = someone_came()
    write_note(by=actor_for(desk), contact=contact, words="Look.", message_id=uuid4(), mentions=[colleague])
    contact.team_id = "harbour-neighbourhood"
    contact.save()
    assert mentions_of(actor_for(colleague), most=9) == []
    assert count_unread(actor_for(colleague)) == 0


def test_nobody_is_told_of_what_they_may_not_see() -> None:
    desk = a_desk()
    stranger = a_member_of(Team.objects.get(pk="harbour-neighbourhood"))
    with pytest.raises(MayNotSeeIt, match="Only colleagues who may see this contact"):
        write_note(by=actor_for(desk), contact=someone_came(), words="x", message_id=uuid4(), mentions=[stranger])
