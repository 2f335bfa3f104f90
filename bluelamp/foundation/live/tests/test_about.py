"""Marks say which record has news to whoever has its page, and nothing to anyone else."""

from uuid import uuid4

from bluelamp.foundation.live.about import mark_of, marks_of

ONE, OTHER = uuid4(), uuid4()


def test_a_record_always_has_the_same_mark_and_another_has_another() -> None:
    assert mark_of(ONE) == mark_of(ONE)
    assert mark_of(ONE) != mark_of(OTHER)


def test_a_mark_shows_nothing_of_the_id() -> None:
    assert mark_of(ONE)[:4] not in (str(ONE), ONE.hex)
    assert len(mark_of(ONE)) == 12


def test_a_page_holds_the_marks_of_all_that_it_shows_apart() -> None:
    assert marks_of(ONE, OTHER).split(" ") == [mark_of(ONE), mark_of(OTHER)]
