"""Letters that were given to someone to print are written down, and count as sent from the first time on."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.foundation.access.look import Reason
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.models import Entry, Look
from bluelamp.pulse.actions import print_pulse_letters
from bluelamp.pulse.models import Address, Area
from bluelamp.pulse.queries import addresses_to_print, parts_of
from bluelamp.pulse.tests.scenarios import a_wave, last_draw, say, sent
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def supervisor(db: None) -> Account:
    """A supervisor."""
    return a_member_of(a_force_with_teams()["digital-desk"], Role.SUPERVISOR)


def test_what_is_printed_counts_as_sent_once_and_is_a_look(supervisor: Account) -> None:
    wave, by = a_wave(), actor_for(supervisor)
    found = sent(wave, 30)
    again = addresses_to_print(by, last_draw(wave), 1, reminder=False)
    print_pulse_letters(by=by, draw=last_draw(wave), addresses=again, reminder=False)
    assert [address.pk for address in again] == [address.pk for address in found]
    assert sum(Area.objects.values_list("sent", flat=True)) == 30
    assert Entry.objects.filter(name="pulse.PulseLettersPrinted").count() == 2
    look = Look.objects.get(actor_id=supervisor.pk)
    assert (look.reason, len(look.list_ids)) == (Reason.PRINTING, 30)


def test_only_those_who_did_not_answer_are_reminded_and_once(supervisor: Account, clock: Traveller) -> None:
    wave, by = a_wave(), actor_for(supervisor)
    found = sent(wave, 30)
    assert not addresses_to_print(by, last_draw(wave), 1, reminder=True)
    say(found[0])
    clock.shift(timedelta(days=11))
    assert parts_of(wave)[0].to_remind == 29
    reminded = addresses_to_print(by, last_draw(wave), 1, reminder=True)
    print_pulse_letters(by=by, draw=last_draw(wave), addresses=reminded, reminder=True)
    assert len(reminded) == 29
    assert parts_of(wave)[0].to_remind == 0
    assert Address.objects.filter(reminded_at=now()).count() == 29
    clock.shift(timedelta(days=11))
    assert not addresses_to_print(by, last_draw(wave), 1, reminder=True)
