"""Whoever is drawn is invited a day later, through the one gate, and at most once in 90 days."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.contacts.models import Contact, Message, Notice
from bluelamp.contacts.rules import Channel, Direction, NoticeState, State
from bluelamp.contacts.tests.scenarios import a_desk, again_from, closed, more_words, safe_email
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.staff.queries import actor_for
from bluelamp.surveys.actions import choose_sampling, invite_candidate
from bluelamp.surveys.models import Candidate
from bluelamp.surveys.queries import invitation_token
from bluelamp.surveys.rules import Fate
from bluelamp.surveys.tasks import invite_those_due
from bluelamp.surveys.tests.scenarios import CHOOSER, a_closed_contact, asked_about
from bluelamp.tasking.models import Task
from tests.ledger import read_ledger

pytestmark = pytest.mark.django_db


def words_to(contact: Contact) -> list[str]:
    """Return what we wrote to the person."""
    rows = Message.objects.filter(contact=contact, direction=Direction.TO_PERSON).order_by("written_at")
    return list(rows.values_list("words", flat=True))


def test_on_the_tracking_page_and_by_a_notice_where_e_mail_is_safe(clock: Traveller) -> None:
    candidate = asked_about(a_desk(), clock, handles=[safe_email()])
    assert candidate.fate == Fate.INVITED
    assert words_to(candidate.contact) == ["How did we do? It takes one minute to tell us, and you need not."]
    read_ledger()
    assert Notice.objects.get().state == NoticeState.DUE
    assert candidate.contact.state == State.CLOSED


def test_no_notice_leaves_where_none_was_agreed_and_nobody_is_asked_to_tell_them(clock: Traveller) -> None:
    candidate = asked_about(a_desk(), clock, handles=[])
    read_ledger()
    assert (candidate.fate, Notice.objects.get().state) == (Fate.INVITED, NoticeState.REFUSED)
    assert not Task.objects.exists()


def test_by_e_mail_in_their_language_with_the_address_and_only_where_it_may_leave(clock: Traveller) -> None:
    desk = a_desk()
    candidate = asked_about(desk, clock, handles=[safe_email()], channel=Channel.EMAIL, language="cy")
    assert f"/how-it-went/{invitation_token(candidate.pk)}/?language=cy" in words_to(candidate.contact)[0]
    unsafe = asked_about(desk, clock, channel=Channel.EMAIL)
    assert (unsafe.fate, words_to(unsafe.contact)) == (Fate.NOT_REACHED, [])


def test_not_before_a_day_is_over_nor_once_it_was_opened_again(clock: Traveller) -> None:
    choose_sampling(by=CHOOSER, percent=100, quarters=1)
    contact = a_closed_contact(a_desk())
    clock.shift(timedelta(hours=23))
    assert invite_those_due() == 0
    more_words(contact)
    clock.shift(timedelta(hours=2))
    assert invite_those_due() == 1
    assert Candidate.objects.get().fate == Fate.OPENED_AGAIN


def test_nobody_is_asked_twice_in_90_days(clock: Traveller) -> None:
    desk = a_desk()
    first = asked_about(desk, clock)
    fates = []
    for days in (60, 40):
        clock.shift(timedelta(days=days))
        contact = closed(again_from(first.person), desk)
        read_ledger()
        clock.shift(timedelta(hours=25))
        invite_those_due()
        fates.append(Candidate.objects.get(contact=contact).fate)
    assert fates == [Fate.ASKED_LATELY, Fate.INVITED]


def test_done_twice_it_invites_once_and_staff_may_not(clock: Traveller) -> None:
    desk = a_desk()
    candidate = asked_about(desk, clock)
    invite_candidate(by=CHOOSER.system("surveys.invite"), candidate=candidate)
    assert len(words_to(candidate.contact)) == 1
    with pytest.raises(NotAllowed):
        invite_candidate(by=actor_for(desk), candidate=candidate)
