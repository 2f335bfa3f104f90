"""When the first is alarmed, and who is next."""

from datetime import UTC, datetime, timedelta

from bluelamp.watch.rules import desk_alarmed_next, first_alarm_at, longest_of, of_place, seconds_to_next

AT = datetime(2026, 5, 12, 9, 0, tzinfo=UTC)


def test_the_first_is_alarmed_later_only_where_someone_could_read_it() -> None:
    assert first_alarm_at(AT, seconds=60, someone_is_here=True) == AT + timedelta(seconds=60)
    assert first_alarm_at(AT, seconds=60, someone_is_here=False) == AT


def test_each_is_alarmed_in_turn() -> None:
    assert [desk_alarmed_next(rung, 3) for rung in range(5)] == [0, 1, 2, 0, 1]
    assert [desk_alarmed_next(rung, 3, once=True) for rung in range(5)] == [0, 1, 2, None, None]
    assert desk_alarmed_next(0, 0) is None


def test_whoever_is_not_always_there_is_alarmed_again_after_twice_as_long_until_a_quarter_of_an_hour() -> None:
    assert [seconds_to_next(again, 60) for again in (0, 1, 2, 3, 4, 99)] == [60, 120, 240, 480, 900, 900]
    assert seconds_to_next(5, 3600) == 3600


def test_of_phrases_in_phrases_the_longest_is_shown() -> None:
    assert longest_of(["knife", "he has a knife", "a knife", "knife", "outside"]) == ["he has a knife", "outside"]
    assert longest_of(["gun", "begun now"]) == ["gun", "begun now"]


def test_sentences_that_may_say_where_someone_is_are_found_whole() -> None:
    said = (
        "He has a knife. I'm in the bathroom at 14 Mill Lane! Come\nHM1 2AB\nI am afraid. We are hiding behind the shop"
    )
    assert of_place(said) == [
        "I'm in the bathroom at 14 Mill Lane!",
        "HM1 2AB",
        "We are hiding behind the shop",
    ]
