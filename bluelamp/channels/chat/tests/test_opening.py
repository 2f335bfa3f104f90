"""Outside the hours the same page takes a message and says by when; inside them it promises minutes, as measured."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from time_machine import Traveller

from bluelamp.channels.chat.tests.chatting import TALK, begin, lines, write
from bluelamp.contacts.actions import reply
from bluelamp.contacts.models import Contact
from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.promises.queries import next_due
from bluelamp.staff.actions import choose_hours, choose_hours_about, keep_bank_holidays, switch_door
from bluelamp.staff.opening import CHAT
from bluelamp.staff.opening_times import Hours
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db
OFFICE = Hours(("09:00-17:00",) * 5 + ("", ""), on_bank_holidays=False)
TUESDAY = datetime(2026, 12, 1, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def office_hours(clock: Traveller) -> None:
    """A force that answers chats from nine to five on working days; it is Tuesday, ten in the morning."""
    clock.move_to(TUESDAY + timedelta(hours=10))
    a_force_with_teams()
    by = actor_for(a_member_of(None, Role.ADMINISTRATOR))
    choose_hours(by=by, door=CHAT, hours=OFFICE)
    keep_bank_holidays(by=by, names={datetime(2026, 12, 2, tzinfo=UTC).date(): "A day off"})


def due() -> datetime:
    """Return by when the newest chat is promised an answer."""
    promise = next_due(Contact.objects.latest("pk").pk)
    assert promise is not None
    return promise.due_at


def someone_writes() -> Client:
    """Let someone begin a chat."""
    client = Client()
    begin(client)
    write(client, "I want to ask something.")
    return client


def someone_answers(contact: Contact) -> None:
    """Let the desk answer."""
    reply(by=actor_for(a_member_of(contact.team)), contact=contact, words="Hello.", message_id=new_id())


def test_outside_the_hours_it_is_a_message_with_a_promise_and_never_a_dead_end(
    office_hours: None, client: Client, clock: Traveller
) -> None:
    clock.move_to(TUESDAY + timedelta(hours=20))
    page = client.get("/chat/")
    assert "They are answered again from Thursday 3 December, 09:00." in said(page)
    assert {"tel:999", "tel:101"} <= {link["href"] for link in page_of(page).select(".govuk-inset-text a")}
    begin(client)
    assert "Nobody answers chats just now." in said(client.get(TALK))
    write(client, "I want to ask something.")
    assert due() == TUESDAY + timedelta(days=3, hours=17)
    assert "We answer by Friday 4 December, 17:00 at the latest." in said(client.get(TALK))
    assert lines(client) == [("You", "I want to ask something.")]


def begun_about(service: str) -> Client:
    """Let someone begin a chat from the form of a service."""
    client = Client()
    begin(client, about=service)
    return client


def test_a_service_with_hours_of_its_own_is_answered_then_and_all_else_as_before(
    office_hours: None, clock: Traveller
) -> None:
    by = actor_for(a_member_of(None, Role.ADMINISTRATOR))
    choose_hours_about(by=by, door=CHAT, about="domestic-abuse", hours=Hours())
    clock.move_to(TUESDAY + timedelta(hours=20))
    at_night, other = begun_about("domestic-abuse"), begun_about("burglary")
    assert "We mean to answer within 15 minutes." in said(at_night.get(TALK))
    assert "Nobody answers chats just now." in said(other.get(TALK))
    write(at_night, "I want to ask something.")
    assert due() == now() + 15 * MINUTE
    assert "Nobody answers" not in said(at_night.get(TALK))
    write(other, "I want to ask something.")
    assert due() > now() + timedelta(hours=24)
    switch_door(by=actor_for(a_member_of(None, Role.SUPERVISOR)), door=CHAT, shut=True)
    assert "Nobody answers chats just now." in said(begun_about("domestic-abuse").get(TALK))


def test_inside_the_hours_it_is_answered_in_minutes(office_hours: None) -> None:
    client = someone_writes()
    assert due() == now() + 15 * MINUTE
    assert "We mean to answer within 15 minutes. There were too few chats lately" in said(client.get(TALK))


def test_the_minutes_are_those_that_were_measured(office_hours: None, clock: Traveller) -> None:
    for _ in range(5):
        someone_writes()
        clock.shift(22 * MINUTE)
        someone_answers(Contact.objects.latest("pk"))
    client = someone_writes()
    assert due() == now() + 25 * MINUTE
    assert "As chats went lately, an answer takes up to 25 minutes." in said(client.get(TALK))


def test_just_before_it_closes_the_rest_is_counted_from_when_it_opens(office_hours: None, clock: Traveller) -> None:
    clock.move_to(TUESDAY + timedelta(hours=16, minutes=50))
    someone_writes()
    assert due() == TUESDAY + timedelta(days=2, hours=9, minutes=5)


def test_where_very_many_wait_the_wait_is_said_and_other_ways_are_offered(office_hours: None, client: Client) -> None:
    for _ in range(5):
        someone_writes()
    page = client.get("/chat/")
    assert "within 75 minutes" in said(page)
    assert "Very many people write to us just now." in said(page)
    assert page_of(page).select(".govuk-inset-text a[href='tel:101']")


def test_a_chat_that_is_shut_takes_messages_and_cuts_nobody_off(office_hours: None) -> None:
    client = someone_writes()
    switch_door(by=actor_for(a_member_of(None, Role.SUPERVISOR)), door=CHAT, shut=True)
    assert "Nobody answers chats just now." in said(client.get(TALK))
    write(client, "And more.")
    assert len(lines(client)) == 2
    someone_writes()
    assert due() > now() + timedelta(hours=24)


def test_what_came_while_it_was_shut_is_not_measured(office_hours: None, clock: Traveller) -> None:
    clock.move_to(TUESDAY + timedelta(hours=3))
    for _ in range(5):
        someone_writes()
    clock.move_to(TUESDAY + timedelta(hours=10))
    for contact in Contact.objects.all():
        someone_answers(contact)
    someone_writes()
    assert due() == now() + 15 * MINUTE
