"""Chance decides what is drawn, and few contacts give no share."""

from datetime import date
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from bluelamp.quality.rules import FEW, Tally, drawn_from, month_of, months_before, whole

CONTACTS = st.sets(st.uuids(), max_size=30)


@given(CONTACTS, st.text(max_size=20), st.integers(0, 40))
def test_as_many_are_drawn_as_there_are_at_most_and_the_same_seed_draws_the_same(
    contacts: set[UUID], seed: str, count: int
) -> None:
    drawn = drawn_from(contacts, seed=seed, count=count)
    assert len(set(drawn)) == min(count, len(contacts))
    assert set(drawn) <= contacts
    assert drawn_from(sorted(contacts), seed=seed, count=count) == drawn


def test_one_contact_less_changes_nothing_about_the_others() -> None:
    contacts = {UUID(int=number) for number in range(50)}
    drawn = drawn_from(contacts, seed="a", count=10)
    assert drawn_from(contacts - {drawn[3]}, seed="a", count=9) == drawn[:3] + drawn[4:]


def test_each_contact_is_drawn_about_as_often() -> None:
    contacts = [UUID(int=number) for number in range(10)]
    times = dict.fromkeys(contacts, 0)
    for seed in range(2000):
        for contact in drawn_from(contacts, seed=str(seed), count=3):
            times[contact] += 1
    assert all(520 < drawn < 680 for drawn in times.values())  # 600 each, more or less


def test_months_go_over_the_end_of_the_year() -> None:
    assert month_of(date(2026, 5, 31)) == date(2026, 5, 1)
    assert months_before(date(2026, 1, 1), 1) == date(2025, 12, 1)
    assert months_before(date(2025, 12, 1), -1) == date(2026, 1, 1)
    assert months_before(date(2026, 5, 1), 12) == date(2025, 5, 1)


def test_a_share_is_given_only_where_enough_was_scored_and_applied() -> None:
    tally = Tally(drawn=FEW, scored=FEW - 1, scores=[1, 1, 1, 5], none=2)
    assert (tally.is_small, tally.share) == (True, None)
    tally.scored = FEW
    assert (tally.is_small, tally.share) == (False, 75)
    assert Tally(scored=FEW, none=20).share is None


def test_tallies_add_up() -> None:
    one, other = Tally(3, 2, [1, 0, 0, 1], 4), Tally(1, 1, [0, 2, 0, 0], 1)
    assert whole([one, other]) == Tally(4, 3, [1, 2, 0, 1], 5)
    assert whole([]) == Tally()
