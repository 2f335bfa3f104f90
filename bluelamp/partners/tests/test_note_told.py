"""A partner's system is told what happens with its own reports: once, signed, in order, and never what was said."""

import hmac
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from time_machine import Traveller

from bluelamp.contacts.actions import reopen
from bluelamp.contacts.events import AnswerWritten, ContactClosed
from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import answered, closed
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.event import EVENTS, Event
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.work.jobs import LEASE
from bluelamp.foundation.work.models import Job, JobState
from bluelamp.partners.actions import telling
from bluelamp.partners.actions.telling import NotTaken, note_told
from bluelamp.partners.events import ReportArrived
from bluelamp.partners.models import Arrival, Delivery
from bluelamp.partners.rules import News
from bluelamp.partners.subscribers import tell_of_answer, tell_of_arrival, tell_of_closing
from bluelamp.partners.tests.scenarios import a_key, a_sending, a_webhook, keeper, sent, tell_all
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.models import Account, Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of
from tests.listening import TAKEN, Listener

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reaching_this_machine")]
HEARS: dict[type[Event], list[Callable[[Any], None]]] = {
    ReportArrived: [lambda event: tell_of_arrival([event])],
    AnswerWritten: [tell_of_answer],
    ContactClosed: [tell_of_closing],
}


class Killed(BaseException):
    """The worker's process ended here."""


def a_member() -> Account:
    """Return someone of the digital desk."""
    return a_member_of(Team.objects.get(pk="digital-desk"))


def told(listener: Listener) -> list[str]:
    """Return the news that a system heard, in order."""
    return [json.loads(heard.body)["news"] for heard in listener.heard]


def test_a_partner_hears_of_its_own_reports_and_never_what_was_said(listener: Listener, clock: Traveller) -> None:
    made = a_webhook(listener.url)
    taken = sent(a_key(), a_sending())
    contact = Contact.objects.get()
    a_burglary_reported()
    member = a_member()
    for step in (answered, closed):
        clock.shift(timedelta(minutes=1))
        step(contact, member)
    assert tell_all() == 3
    assert told(listener) == ["received", "answered", "closed"]
    first = listener.heard[0]
    assert json.loads(first.body) == {
        "delivery": str(Delivery.objects.order_by("id")[0].pk),
        "report": str(taken.report),
        "news": "received",
        "at": "2026-05-12T09:00:00.000Z",
    }
    assert first.headers["Bluelamp-Delivery"] == json.loads(first.body)["delivery"]
    at = int(datetime(2026, 5, 12, 9, 2, tzinfo=UTC).timestamp())
    signed = hmac.digest(made.shown.encode(), f"{at}.".encode() + first.body, "sha256").hex()
    assert first.headers["Bluelamp-Signature"] == f"t={at},v1={signed}"
    entry = Entry.objects.filter(name="partners.ReportTold").order_by("id")[1]
    assert (entry.record_id, entry.operation, entry.facts["news"]) == (contact.pk, "disclosed", "answered")
    assert tell_all() == 0


def test_it_hears_only_what_it_is_to_hear_and_nothing_from_before(listener: Listener, clock: Traveller) -> None:
    sent(a_key(), a_sending())
    clock.shift(timedelta(minutes=1))
    a_webhook(listener.url, hears=frozenset({News.RECEIVED, News.CLOSED}))
    a_webhook(listener.url, "Harbour Foods")
    clock.shift(timedelta(minutes=1))
    contact, member = Contact.objects.get(), a_member()
    answered(contact, member)
    closed(contact, member)
    assert tell_all() == 1
    assert told(listener) == ["closed"]


def test_one_that_was_opened_again_meanwhile_is_not_told_as_closed(listener: Listener) -> None:
    a_webhook(listener.url, hears=frozenset({News.CLOSED}))
    sent(a_key(), a_sending())
    contact, member = Contact.objects.get(), a_member()
    closed(contact, member)
    contact.refresh_from_db()
    reopen(by=actor_for(member), contact=contact)
    assert tell_all() == 0


def test_news_that_is_read_twice_is_told_once(listener: Listener) -> None:
    a_webhook(listener.url)
    sent(a_key(), a_sending())
    contact, member = Contact.objects.get(), a_member()
    answered(contact, member)
    closed(contact, member)
    tell_all()
    for entry in Entry.objects.order_by("id"):
        event = EVENTS[entry.name].from_facts(entry.facts)
        for hear in HEARS.get(type(event), ()):
            hear(event)
    assert tell_all() == 0
    assert len(listener.heard) == 3


def test_a_worker_that_is_killed_between_sending_and_noting_sends_the_same_again(
    listener: Listener, clock: Traveller, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_webhook(listener.url, hears=frozenset({News.RECEIVED}))
    sent(a_key(), a_sending())

    def die(**_told: object) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(telling, "note_told", die)
        with pytest.raises(Killed):
            tell_all()
    assert tell_all() == 0
    clock.shift(LEASE + timedelta(seconds=1))
    assert tell_all() == 1
    first, second = listener.heard
    assert first.body == second.body
    assert first.headers["Bluelamp-Delivery"] == second.headers["Bluelamp-Delivery"]
    assert first.headers["Bluelamp-Signature"] != second.headers["Bluelamp-Signature"]
    assert Entry.objects.filter(name="partners.ReportTold").count() == 1


def test_one_that_is_told_twice_is_noted_once(listener: Listener) -> None:
    a_webhook(listener.url, hears=frozenset({News.RECEIVED}))
    sent(a_key(), a_sending())
    tell_all()
    note_told(by=telling.TELLS, delivery=Delivery.objects.get())
    assert Entry.objects.filter(name="partners.ReportTold").count() == 1


def test_what_is_not_taken_is_sent_again_after_a_pause_and_what_is_behind_it_waits(
    listener: Listener, clock: Traveller
) -> None:
    a_webhook(listener.url, hears=frozenset({News.RECEIVED}))
    key = a_key()
    for name in ("theft-0001", "theft-0002"):
        sent(key, a_sending(name))
        clock.shift(timedelta(seconds=1))
    listener.says(b"HTTP/1.1 503 Busy\r\nContent-Length: 16\r\n\r\nSam Okafor, shop")
    assert [tell_all(), tell_all()] == [1, 0]
    job = Job.objects.filter(state=JobState.WAITING).order_by("id")[0]
    assert job.failed_with.startswith(f"{NotTaken.__name__}, telling.py:")
    assert "Sam" not in str(job.__dict__)
    listener.says(TAKEN)
    assert tell_all(clock) == 2
    reports = [json.loads(heard.body)["report"] for heard in listener.heard]
    first, second = (str(arrival.pk) for arrival in Arrival.objects.order_by("id"))
    assert reports == [first, first, second]


def test_nobody_at_a_desk_notes_what_was_told(listener: Listener) -> None:
    a_webhook(listener.url)
    sent(a_key(), a_sending())
    tell_all()
    with pytest.raises(NotAllowed):
        note_told(by=keeper(), delivery=Delivery.objects.all()[0])
