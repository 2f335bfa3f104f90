"""Whom we promised to ring: within reach, by the gate, with what was tried."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.contacts.actions import promise, record_call
from bluelamp.contacts.call_backs import call_backs
from bluelamp.contacts.gate_rules import Refused
from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import CallResult, Refusal
from bluelamp.contacts.tests.agreed import phone_of
from bluelamp.contacts.tests.scenarios import closed
from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.models import Look
from bluelamp.promises.models import Promise
from bluelamp.promises.rules import Kind
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


def to_ring(account: Account, *, hours: float = 4, safety: str = "safe") -> Contact:
    """Let someone report with a number, and promise to ring them."""
    contact = a_burglary_reported(phone="07700 900982", phone_safe=safety).contact
    due_at = now() + timedelta(hours=hours)
    promise(by=actor_for(account), contact=contact, words="We ring you.", due_at=due_at, kind=Kind.CALL)
    return contact


def ring(account: Account, contact: Contact, result: CallResult) -> None:
    """Write down what came of a call."""
    record_call(
        by=actor_for(account),
        contact=contact,
        handle_id=phone_of(contact),
        result=result,
        words="",
        message_id=new_id(),
    )


def test_those_who_may_be_rung_come_first_then_by_when_it_is_due() -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    refused, later, sooner = to_ring(account, hours=1, safety="not_safe"), to_ring(account, hours=5), to_ring(account)
    found = call_backs(actor_for(account))
    assert [one.contact for one in found] == [sooner, later, refused]
    assert [one.may_ring for one in found] == [True, True, False]
    says = found[2].decision.says
    assert isinstance(says, Refused)
    assert says.reason == Refusal.NOT_SAFE
    assert [set(look.list_ids) for look in Look.objects.all()] == [{str(each.pk) for each in (refused, later, sooner)}]


def test_what_was_tried_since_is_counted_and_speaking_to_them_keeps_it(clock: Traveller) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    contact = to_ring(account)
    ring(account, contact, CallResult.NO_ANSWER)
    clock.shift(timedelta(minutes=20))
    ring(account, contact, CallResult.SOMEONE_ELSE)
    attempts = call_backs(actor_for(account))[0].attempts
    assert (attempts.count, attempts.last_result, attempts.last_at) == (2, CallResult.SOMEONE_ELSE, now())
    ring(account, contact, CallResult.SPOKE)
    assert call_backs(actor_for(account)) == []
    assert Promise.objects.get(kind=Kind.CALL).kept_at == now()
    clock.shift(timedelta(minutes=1))
    to_ring_again = promise(
        by=actor_for(account), contact=contact, words="Again.", due_at=now() + timedelta(hours=1), kind=Kind.CALL
    )
    again = call_backs(actor_for(account))[0]
    assert (again.promise, again.attempts.count) == (to_ring_again, 0)


def test_another_team_and_what_is_closed_are_not_there() -> None:
    teams = a_force_with_teams()
    account = a_member_of(teams["digital-desk"])
    contact = to_ring(account)
    assert call_backs(actor_for(a_member_of(teams["harbour-neighbourhood"]))) == []
    closed(contact, account)
    assert call_backs(actor_for(account)) == []


def test_other_promises_put_nobody_there() -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    contact = a_burglary_reported(phone="07700 900982", phone_safe="safe").contact
    promise(by=actor_for(account), contact=contact, words="We look.", due_at=now() + timedelta(hours=1))
    assert call_backs(actor_for(account)) == []
