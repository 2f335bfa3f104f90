"""Every look at a record leaves a trace, and what is out of reach does not exist."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db.models import Q
from pytest_django import DjangoAssertNumQueries
from time_machine import Traveller

from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.access.look import NoSuchRecord, Reason, open_list, open_record, open_these
from bluelamp.foundation.access.reach import RULES, can_reach, reach, within_reach
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.foundation.ledger.models import Entry, Look, Sealed
from bluelamp.foundation.ledger.tests.news import LAMPLIGHTER, LampLit, light

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def lamps_are_seen_by_the_people_of_their_street(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule for one kind of record: here whoever is in a team can reach what is about that team."""
    monkeypatch.setitem(RULES, "ledger.Entry", lambda by: Q(record_id__in=by.teams))


def someone(*teams: UUID) -> Actor:
    """A member of staff."""
    return Actor(kind=Kind.STAFF, id=uuid4(), teams=frozenset(str(team) for team in teams))


def a_lamp() -> Entry:
    """A record that can be looked at."""
    return Entry.objects.get(record_id=light(by=LAMPLIGHTER))


def test_a_look_says_who_looked_at_what_when_and_why() -> None:
    lamp = a_lamp()
    by = someone(lamp.record_id)
    assert open_record(by, Entry.objects.all(), reason=Reason.ANSWERING, pk=lamp.pk) == lamp
    look = Look.objects.get()
    assert (look.actor_id, look.reason, look.model, look.record_id) == (by.id, "answering", "ledger.entry", lamp.pk)


def test_looking_again_within_a_quarter_of_an_hour_is_one_look(clock: Traveller) -> None:
    lamp = a_lamp()
    by = someone(lamp.record_id)
    for minutes in (0, 14, 2):
        clock.shift(timedelta(minutes=minutes))
        open_record(by, Entry.objects.all(), reason=Reason.ANSWERING, pk=lamp.pk)
    assert Look.objects.count() == 2


def test_two_people_who_look_are_two_looks() -> None:
    lamp = a_lamp()
    for by in (someone(lamp.record_id), someone(lamp.record_id)):
        open_record(by, Entry.objects.all(), reason=Reason.ANSWERING, pk=lamp.pk)
    assert Look.objects.count() == 2


def test_what_is_out_of_reach_and_what_is_not_there_are_told_apart_to_nobody() -> None:
    lamp, by = a_lamp(), someone(uuid4())
    for key in (lamp.pk, uuid4()):
        with pytest.raises(NoSuchRecord):
            open_record(by, Entry.objects.all(), reason=Reason.ANSWERING, pk=key)
    assert not Look.objects.exists()


def test_a_list_is_one_look_that_names_all_that_was_shown() -> None:
    lamps = [a_lamp() for _ in range(3)]
    by = someone(*(lamp.record_id for lamp in lamps[:2]))
    shown = open_list(by, Entry.objects.order_by("pk"), reason=Reason.QUEUE, most=5)
    assert set(shown) == set(lamps[:2])
    assert set(Look.objects.get().list_ids) == {str(lamp.pk) for lamp in lamps[:2]}


def test_records_named_by_their_ids_come_in_that_order_and_are_one_look() -> None:
    lamps = [a_lamp() for _ in range(4)]
    by = someone(*(lamp.record_id for lamp in lamps[:3]))
    ids = [lamps[2].pk, lamps[3].pk, lamps[0].pk, uuid4()]
    for _ in range(2):
        assert open_these(by, Entry.objects.all(), ids=ids, reason=Reason.SEARCH) == [lamps[2], lamps[0]]
    assert Look.objects.get().list_ids == [str(lamps[2].pk), str(lamps[0].pk)]


def test_a_list_shown_again_is_the_same_look_until_something_new_is_on_it(clock: Traveller) -> None:
    first, second = a_lamp(), a_lamp()
    by = someone(first.record_id)
    by_then = Actor(kind=Kind.STAFF, id=by.id, teams=by.teams | {str(second.record_id)})
    for actor, looks in ((by, 1), (by, 1), (by_then, 2), (by_then, 2)):
        open_list(actor, Entry.objects.order_by("pk"), reason=Reason.QUEUE, most=5)
        assert Look.objects.count() == looks
    clock.shift(timedelta(minutes=16))
    open_list(by_then, Entry.objects.order_by("pk"), reason=Reason.QUEUE, most=5)
    assert Look.objects.count() == 3


def test_a_list_shows_no_more_than_its_page_and_names_no_more() -> None:
    lamps = [a_lamp() for _ in range(3)]
    by = someone(*(lamp.record_id for lamp in lamps))
    assert len(open_list(by, Entry.objects.order_by("pk"), reason=Reason.QUEUE, most=2)) == 2
    assert len(Look.objects.get().list_ids) == 2


def test_only_staff_open_records_of_others() -> None:
    lamp = a_lamp()
    by = Actor(kind=Kind.PUBLIC, teams=frozenset({str(lamp.record_id)}))
    with pytest.raises(RuntimeError, match="see only their own matter"):
        open_record(by, Entry.objects.all(), reason=Reason.ANSWERING, pk=lamp.pk)


def test_a_kind_of_record_without_a_rule_is_reached_by_nobody() -> None:
    with pytest.raises(KeyError):
        within_reach(someone(), Sealed.objects.all())


def test_one_rule_serves_lists_and_single_records() -> None:
    lamp, other = a_lamp(), a_lamp()
    by = someone(lamp.record_id)
    assert list(within_reach(by, Entry.objects.all())) == [lamp]
    assert can_reach(by, lamp)
    assert not can_reach(by, other)


def test_what_a_rule_names_by_ids_or_lets_everyone_reach_is_not_asked_about(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    lamp, other = a_lamp(), a_lamp()
    reach("ledger.Entry")(lambda _by: Q(pk__in=frozenset({lamp.pk})))
    with django_assert_num_queries(0):
        assert can_reach(someone(), lamp)
        assert not can_reach(someone(), other)
    reach("ledger.Entry")(lambda _by: ~Q(pk__in=frozenset({lamp.pk})))
    assert not can_reach(someone(), lamp)
    assert can_reach(someone(), other)
    reach("ledger.Entry")(lambda _by: Q())
    with django_assert_num_queries(0):
        assert can_reach(someone(), other)


def test_an_action_on_a_record_out_of_reach_is_refused() -> None:
    raise_if_called = action(may="lamps.see", on="lamp", announces=LampLit)(_never)
    by = Actor(kind=Kind.STAFF, id=uuid4(), permissions=frozenset({"lamps.see"}))
    with pytest.raises(NotAllowed):
        raise_if_called(by=by, lamp=a_lamp())


def test_a_rule_is_registered_under_the_name_of_its_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(RULES, "ledger.Entry")

    @reach("ledger.Entry")
    def nobody(by: Actor) -> Q:
        return Q(pk__in=[])

    a_lamp()
    assert not within_reach(someone(), Entry.objects.all()).exists()


def _never(*, by: Actor, lamp: Entry) -> None:
    raise AssertionError(f"{by} reached {lamp}")
