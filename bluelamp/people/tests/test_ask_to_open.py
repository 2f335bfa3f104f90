"""Whoever asks to open a sealed name says why, on whose authority, and whether the person is told."""

from datetime import timedelta

import pytest
from django.db import connection
from time_machine import Traveller

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import ask_to_open, take_back_name
from bluelamp.people.actions.open_name import NotOpen
from bluelamp.people.models import NameOpening, SealedName
from bluelamp.people.sealed_names import sealed_name_of
from bluelamp.people.tests.naming import LIFE, PERSON, UNTOLD, opening
from bluelamp.staff.models import Account

pytestmark = pytest.mark.django_db


def test_the_ledger_says_why_and_no_words(held: SealedName, asker: Account) -> None:
    ask_to_open(by=opening(asker), sealed=held, grounds=UNTOLD)
    facts = Entry.objects.get(name="people.OpeningAsked").facts
    assert (facts["why"], facts["is_told"]) == ("serious_crime", False)
    assert "Hale" not in str(facts)
    with connection.cursor() as cursor:
        cursor.execute("SELECT authority, why_not_told FROM people_nameopening")
        assert "Hale" not in str(cursor.fetchone())


def test_while_one_waits_it_is_not_asked_again(held: SealedName, asker: Account, second: Account) -> None:
    first = ask_to_open(by=opening(asker), sealed=held, grounds=LIFE)
    assert ask_to_open(by=opening(second), sealed=held, grounds=UNTOLD).pk == first.pk
    assert NameOpening.objects.count() == 1


def test_what_nobody_allowed_within_a_day_can_be_asked_again(
    held: SealedName, asker: Account, clock: Traveller
) -> None:
    ask_to_open(by=opening(asker), sealed=held, grounds=LIFE)
    clock.shift(timedelta(hours=25))
    shown = sealed_name_of(held.matter_id, held.pk)
    assert shown is not None
    assert shown.waits is None
    ask_to_open(by=opening(asker), sealed=held, grounds=LIFE)
    assert NameOpening.objects.count() == 2


def test_what_was_taken_back_cannot_be_asked_for(held: SealedName, asker: Account) -> None:
    take_back_name(by=PERSON, sealed=held)
    with pytest.raises(NotOpen):
        ask_to_open(by=opening(asker), sealed=held, grounds=LIFE)


def test_the_public_cannot_ask(held: SealedName) -> None:
    with pytest.raises(NotAllowed):
        ask_to_open(by=PERSON, sealed=held, grounds=LIFE)
