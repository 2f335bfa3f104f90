"""What nobody opens alarms one duty desk after the other, until someone does."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from time_machine import Traveller

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.tests.scenarios import a_desk, more_words, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry, Look
from bluelamp.people.tests.sealing import sealed
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of, sign_in
from bluelamp.watch.actions import raise_alarm
from bluelamp.watch.models import Alarm
from bluelamp.watch.queries import open_alarms
from bluelamp.watch.tasks import alarm_duty_desks
from bluelamp.watch.tests.scenarios import DANGER, duty_desks, wrote
from tests.ledger import read_ledger
from tests.post import PostOffice

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)


@pytest.fixture
def office(post_office: PostOffice, settings: Any) -> PostOffice:
    """A mail server that takes what leaves."""
    settings.SMTP_URL = post_office.url
    return post_office


def signed_in() -> Account:
    """Return a member of the desk who is signed in."""
    account = a_desk()
    sign_in(Client(), account)
    return account


def alarmed(office: PostOffice) -> list[str]:
    """Let the job come round, and return who was alarmed by now."""
    alarm_duty_desks()
    return [str(letter["To"]).partition("@")[0] for letter in office.letters]


def test_after_a_minute_the_first_is_alarmed_then_the_next_then_the_first_again(
    office: PostOffice, clock: Traveller
) -> None:
    desk = signed_in()
    duty_desks()
    contact = wrote()
    clock.shift(59 * SECOND)
    assert alarmed(office) == []
    assert open_alarms(actor_for(desk)) == []
    clock.shift(SECOND)
    assert alarmed(office) == ["control"]
    assert alarmed(office) == ["control"]
    assert open_alarms(actor_for(desk)) == [contact]
    clock.shift(60 * SECOND)
    assert alarmed(office) == ["control", "fim"]
    clock.shift(60 * SECOND)
    assert alarmed(office) == ["control", "fim", "control"]


def test_at_once_where_nobody_is_signed_in(office: PostOffice) -> None:
    a_desk()
    duty_desks()
    wrote()
    assert alarmed(office) == ["control"]


def test_whoever_is_signed_in_and_idle_does_not_count(office: PostOffice, clock: Traveller) -> None:
    account = a_desk()
    client = sign_in(Client(), account)
    client.get("/desk/")
    duty_desks()
    clock.shift(timedelta(hours=1))
    wrote()
    assert alarmed(office) == ["control"]


def test_opening_it_ends_the_alarm_and_later_words_begin_another(office: PostOffice, clock: Traveller) -> None:
    desk = signed_in()
    duty_desks()
    contact = wrote()
    clock.shift(10 * SECOND)
    contact_for_staff(actor_for(desk), contact.reference)
    clock.shift(60 * SECOND)
    assert alarmed(office) == []
    assert Entry.objects.get(name="watch.AlarmEnded").facts["account_id"] == str(desk.pk)
    wrote("He is coming up the stairs, help me", contact)
    clock.shift(60 * SECOND)
    assert alarmed(office) == ["control"]


def test_a_page_that_was_left_open_and_renews_itself_opens_nothing(office: PostOffice, clock: Traveller) -> None:
    account = a_desk()
    client = sign_in(Client(), account)
    duty_desks()
    contact = someone_came()
    address = f"/desk/{contact.reference}/"
    client.get(address)
    clock.shift(60 * SECOND)
    wrote(DANGER, contact)
    clock.shift(60 * SECOND)
    client.get(address, headers={"X-Live": "1"})
    assert alarmed(office) == ["control"]
    client.get(address)
    alarmed(office)
    assert Entry.objects.get(name="watch.AlarmEnded").facts["account_id"] == str(account.pk)
    looks = Look.objects.filter(record_id=contact.pk, actor_id=account.pk).order_by("at", "pk")
    assert list(looks.values_list("reason", flat=True)) == ["answering", "renewing", "answering"]


def test_an_alarm_tells_which_contact_and_nothing_that_anyone_said(office: PostOffice) -> None:
    a_desk()
    duty_desks()
    contact = wrote()
    alarm_duty_desks()
    letter = office.letters[0]
    text = f"{letter['Subject']}\n{letter.get_content()}"
    assert f"/desk/{contact.reference}/" in text
    assert "knife" not in text
    assert str(contact.person) not in text


def test_without_duty_desks_it_stands_above_the_queue(office: PostOffice) -> None:
    desk = a_desk()
    contact = wrote()
    assert alarmed(office) == []
    assert open_alarms(actor_for(desk)) == [contact]
    assert Entry.objects.get(name="watch.AlarmRaised").facts["desk"] == 0


def test_of_a_sealed_person_those_are_alarmed_who_may_open_it_and_each_desk_once_to_ring_them(
    office: PostOffice, clock: Traveller
) -> None:
    account = signed_in()
    keeper = a_member_of(account.teams.get(), Role.STANDARDS_STAFF)
    duty_desks()
    contact = someone_came()
    sealed(contact.person, keeper)
    wrote(DANGER, contact)
    theirs = keeper.email.partition("@")[0]
    for expected in ([theirs, "control"], [theirs, "fim"], [theirs], [], [theirs]):
        office.letters.clear()
        clock.shift(60 * SECOND)
        assert alarmed(office) == expected
        for letter in office.letters[1:]:
            assert "Ring whoever of professional standards" in letter.get_content()
            assert contact.reference not in f"{letter['Subject']} {letter.get_content()}"
    contact_for_staff(actor_for(keeper), contact.reference)
    clock.shift(timedelta(minutes=15))
    assert alarmed(office) == [theirs]


def test_what_came_long_ago_alarms_nobody(clock: Traveller) -> None:
    a_desk()
    more_words(someone_came(), DANGER)
    clock.shift(timedelta(hours=2))
    read_ledger()
    assert not Alarm.objects.exists()


def test_staff_may_not_raise_one() -> None:
    desk = a_desk()
    wrote()
    with pytest.raises(NotAllowed):
        raise_alarm(by=actor_for(desk), alarm=Alarm.objects.get())
