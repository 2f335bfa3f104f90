"""Work behind the pages goes on by itself, and what can wait gives way to whoever waits for a page."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from bluelamp.foundation.bells import Bell
from bluelamp.site import background
from bluelamp.site.background import Background, Pace

SOON = 5.0
MUCH_TO_DO = 1000


@contextmanager
def at_work(job: Callable[[], int], pace: Pace, monkeypatch: pytest.MonkeyPatch, *, busy: bool) -> Iterator[None]:
    monkeypatch.setattr(background, "PACES", {job: pace})
    running = Background(busy=lambda: busy)
    running.start()
    try:
        yield
    finally:
        running.stop()


def until(true: Callable[[], bool]) -> bool:
    give_up = time.monotonic() + SOON
    while not true() and time.monotonic() < give_up:
        time.sleep(0.01)
    return true()


class Job:
    """Work of so many rounds, and a count of those done."""

    __name__ = "job"

    def __init__(self, rounds: int) -> None:
        self.left, self.done = rounds, 0

    def __call__(self) -> int:
        if not self.left:
            return 0
        self.left, self.done = self.left - 1, self.done + 1
        return 1


@pytest.fixture
def much_to_do() -> Job:
    return Job(MUCH_TO_DO)


def test_all_there_is_to_do_is_done_at_once_while_nobody_waits(
    much_to_do: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    with at_work(much_to_do, Pace(0.01, when_busy=60.0), monkeypatch, busy=False):
        assert until(lambda: much_to_do.left == 0)


def test_what_is_done_together_waits_for_more_after_a_small_round(
    much_to_do: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    with at_work(much_to_do, Pace(0.01, many=2), monkeypatch, busy=False):
        assert until(lambda: much_to_do.done >= 2)
        assert much_to_do.left > MUCH_TO_DO // 2


def test_what_can_wait_is_left_while_someone_waits_for_a_page(much_to_do: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    with at_work(much_to_do, Pace(0.01, when_busy=60.0), monkeypatch, busy=True):
        time.sleep(0.3)
        assert much_to_do.done == 0


def test_what_can_wait_is_not_left_for_ever(much_to_do: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    with at_work(much_to_do, Pace(0.01, when_busy=0.1), monkeypatch, busy=True):
        assert until(lambda: much_to_do.done >= 2)
        assert much_to_do.left > MUCH_TO_DO // 2


def test_what_waits_for_a_lull_begins_at_once_in_one_and_late_without(
    much_to_do: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(background, "SELDOM", 60.0)
    bell = Bell()
    with at_work(much_to_do, Pace(0.01, for_a_lull=1.5, bell=bell), monkeypatch, busy=True):
        time.sleep(1.6)  # what it leaves is counted from when there is something to do
        bell.ring()
        time.sleep(0.2)
        assert much_to_do.done == 0
        assert until(lambda: much_to_do.done == 1)
    with at_work(much_to_do, Pace(0.01, for_a_lull=60.0, bell=bell), monkeypatch, busy=False):
        bell.ring()
        assert until(lambda: much_to_do.left == 0)


def test_one_round_at_a_time_is_done_of_what_cannot_wait(much_to_do: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    with at_work(much_to_do, Pace(0.01), monkeypatch, busy=True):
        assert until(lambda: much_to_do.done >= 3)
        assert much_to_do.left > MUCH_TO_DO // 2


def test_work_that_fails_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    tries: list[int] = []

    def job() -> int:
        tries.append(1)
        raise ValueError

    with at_work(job, Pace(0.01), monkeypatch, busy=False):
        assert until(lambda: len(tries) >= 2)


def test_what_has_a_bell_comes_round_when_it_rings_and_else_seldom(monkeypatch: pytest.MonkeyPatch) -> None:
    bell, rounds = Bell(), list[int]()

    def job() -> int:
        rounds.append(1)
        return 0

    monkeypatch.setattr(background, "SELDOM", 60.0)
    with at_work(job, Pace(0.01, bell=bell), monkeypatch, busy=False):
        time.sleep(0.3)
        assert not rounds
        bell.ring()
        assert until(lambda: len(rounds) >= 3)


def test_what_rang_while_someone_waited_is_not_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    bell, rounds = Bell(), list[int]()

    def job() -> int:
        rounds.append(1)
        return 0

    monkeypatch.setattr(background, "SELDOM", 60.0)
    monkeypatch.setattr(background, "MOMENT", 0.0)
    with at_work(job, Pace(0.01, when_busy=0.3, bell=bell), monkeypatch, busy=True):
        bell.ring()
        assert until(lambda: bool(rounds))


def test_what_was_left_for_someone_who_waits_is_gone_on_with_unrung(
    much_to_do: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    bell = Bell()
    monkeypatch.setattr(background, "SELDOM", 60.0)
    monkeypatch.setattr(background, "MOMENT", 0.0)
    with at_work(much_to_do, Pace(0.01, bell=bell), monkeypatch, busy=True):
        bell.ring()
        assert until(lambda: much_to_do.done >= 20)
