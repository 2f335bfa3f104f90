"""The two who opened a sealed name read it for a day, and every reading is written down."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.foundation.access.look import NoSuchRecord
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.foundation.ledger.models import Entry, Look
from bluelamp.people.actions import ask_to_open, open_name
from bluelamp.people.actions.open_name import CannotBeRead, NotOpen
from bluelamp.people.models import NameOpening, SealedName
from bluelamp.people.sealed_names import note_name_read, sealed_name_of
from bluelamp.people.tests.naming import LIFE, NAME, UNTOLD, allowed, opening
from bluelamp.staff.models import Account, Team
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


def test_both_read_it_and_each_reading_is_an_event(held: SealedName, asker: Account, second: Account) -> None:
    allowed(held, asker, second)
    for account in (asker, second, asker):
        assert open_name(by=opening(account), sealed=held) == NAME
    read = Entry.objects.filter(name="people.NameOpened").order_by("id")
    assert [entry.actor_id for entry in read] == [asker.pk, second.pk, asker.pk]


def test_nobody_else_reads_it_nor_anyone_before_it_is_allowed(
    held: SealedName, asker: Account, second: Account, team: Team
) -> None:
    with pytest.raises(NotOpen):
        open_name(by=opening(asker), sealed=held)
    ask_to_open(by=opening(asker), sealed=held, grounds=LIFE)
    with pytest.raises(NotOpen, match="have someone else allow it"):
        open_name(by=opening(asker), sealed=held)
    allowed(held, asker, second)
    with pytest.raises(NotOpen):
        open_name(by=opening(a_member_of(team)), sealed=held)
    assert not Entry.objects.filter(name="people.NameOpened").exists()


def test_after_a_day_it_is_shut_again(held: SealedName, asker: Account, second: Account, clock: Traveller) -> None:
    allowed(held, asker, second)
    clock.shift(timedelta(hours=25))
    with pytest.raises(NotOpen):
        open_name(by=opening(asker), sealed=held)


@pytest.mark.parametrize(("grounds", "told"), [(LIFE, 1), (UNTOLD, 0)])
def test_the_person_is_told_once_it_was_read_and_only_where_that_does_no_harm(
    held: SealedName, asker: Account, second: Account, grounds: object, told: int
) -> None:
    allowed(held, asker, second, LIFE if told else UNTOLD)
    before = sealed_name_of(held.matter_id, held.pk)
    open_name(by=opening(asker), sealed=held)
    after = sealed_name_of(held.matter_id, held.pk)
    assert before is not None
    assert after is not None
    assert (len(before.told), len(after.told)) == (0, told)
    assert NameOpening.objects.get().opened_at is not None


def test_a_lost_key_is_said_and_nothing_else(held: SealedName, asker: Account, second: Account) -> None:
    allowed(held, asker, second)
    SealedName.objects.update(sealed_name="no-such-token")
    with pytest.raises(CannotBeRead, match="its key is not here"):
        open_name(by=opening(asker), sealed=held)


def test_reading_is_a_look_too(held: SealedName, asker: Account) -> None:
    note_name_read(opening(asker), held)
    look = Look.objects.get()
    assert (look.model, look.record_id, look.reason) == ("people.sealedname", held.pk, "opening")
    with pytest.raises(NoSuchRecord):
        note_name_read(Actor(kind=Kind.STAFF, id=asker.pk), held)
