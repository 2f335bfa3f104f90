"""Someone else must allow it, in time."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from time_machine import Traveller

from bluelamp.people.actions import allow_opening, ask_to_open
from bluelamp.people.actions.open_name import SamePerson
from bluelamp.people.models import NameOpening, SealedName
from bluelamp.people.sealed_names import sealed_name_of
from bluelamp.people.tests.naming import LIFE, opening
from bluelamp.staff.models import Account

pytestmark = pytest.mark.django_db


def test_whoever_asked_cannot_allow_it(held: SealedName, asker: Account) -> None:
    ask_to_open(by=opening(asker), sealed=held, grounds=LIFE)
    with pytest.raises(SamePerson, match="Someone else must allow it"):
        allow_opening(by=opening(asker), sealed=held)
    assert NameOpening.objects.get().allowed_at is None


def test_the_database_itself_lets_nobody_allow_their_own(held: SealedName, asker: Account) -> None:
    ask_to_open(by=opening(asker), sealed=held, grounds=LIFE)
    with pytest.raises(IntegrityError), transaction.atomic():
        NameOpening.objects.update(allowed_by=asker)


def test_someone_else_can_and_both_may_read_it_then(held: SealedName, asker: Account, second: Account) -> None:
    ask_to_open(by=opening(asker), sealed=held, grounds=LIFE)
    allow_opening(by=opening(second), sealed=held)
    shown = sealed_name_of(held.matter_id, held.pk)
    assert shown is not None
    assert shown.may_read(opening(asker))
    assert shown.may_read(opening(second))
    with pytest.raises(SamePerson):
        allow_opening(by=opening(second), sealed=held)


def test_after_a_day_there_is_nothing_to_allow(
    held: SealedName, asker: Account, second: Account, clock: Traveller
) -> None:
    ask_to_open(by=opening(asker), sealed=held, grounds=LIFE)
    clock.shift(timedelta(hours=25))
    with pytest.raises(SamePerson):
        allow_opening(by=opening(second), sealed=held)
