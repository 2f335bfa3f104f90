"""Security events are handed on in order, once, and without names or words."""

import io
import json
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from time_machine import Traveller

from bluelamp.contacts.queue import queue_page
from bluelamp.foundation.ledger.models import Look, Sealed
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.at_the_door import give_password
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


def told(*words: str) -> list[dict[str, Any]]:
    """Return the lines that the command prints."""
    out = io.StringIO()
    call_command("security_events", *words, stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.fixture
def account(client: Client) -> Account:
    """Someone at the desk who saw the queue with a report in it, after a wrong password."""
    account = a_member_of(a_force_with_teams()["digital-desk"], second_factor=False)
    a_burglary_reported()
    give_password(client, account.email, "not the password")
    give_password(client, account.email)
    queue_page(actor_for(account))
    seal_waiting()
    return account


def test_only_security_events_are_told_unless_all_are_asked_for(account: Account) -> None:
    assert [line["what"] for line in told()] == ["staff.AccountMade", "staff.SignInFailed", "staff.SignedIn"]
    assert [line["position"] for line in told("--all")] == list(range(1, Sealed.objects.count() + 1))
    last = told()[-1]
    assert last["actor"] == {"kind": "staff", "id": str(account.pk)}
    assert last["hash"] == bytes(Sealed.objects.get(position=last["position"]).hash).hex()


def test_whoever_stopped_goes_on_where_they_were(account: Account) -> None:
    first, *rest = told()
    assert told("--after", str(first["position"])) == rest
    assert told("--after", str(rest[-1]["position"])) == []


def test_what_is_not_sealed_yet_comes_later(account: Account) -> None:
    give_password(Client(), account.email, "not the password")
    before = told()
    seal_waiting()
    assert len(told()) == len(before) + 1


def test_looks_are_told_once_they_are_a_minute_old(account: Account, clock: Traveller) -> None:
    assert told("--looks") == []
    clock.shift(timedelta(minutes=2))
    (line,) = told("--looks")
    look = Look.objects.get()
    assert (line["actor"]["id"], line["records"]) == (str(account.pk), look.list_ids)
    assert told("--looks", "--after", line["position"]) == []


def test_no_name_address_or_word_is_in_any_line(account: Account, clock: Traveller) -> None:
    clock.shift(timedelta(minutes=2))
    lines = json.dumps([told("--all"), told("--looks")])
    assert not [word for word in ("Okafor", "sam@", "bicycle", account.name, account.email) if word in lines]


@pytest.mark.parametrize("words", [("--after", "yesterday"), ("--looks", "--after", "12")])
def test_a_position_that_is_none_is_refused_in_words(words: tuple[str, ...]) -> None:
    with pytest.raises(CommandError, match="the position of the last line"):
        told(*words)
