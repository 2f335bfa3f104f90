"""What an answer promises is found in its words, and what it does not promise is not."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluelamp.promises.wording import promises_in

LONDON = ZoneInfo("Europe/London")
TUESDAY = datetime(2026, 5, 12, 10, 30, tzinfo=LONDON)


def found(words: str, at: datetime = TUESDAY) -> list[tuple[str, str]]:
    """Return what is found, with its moment as text."""
    return [(heard.words, f"{heard.due_at:%a %d %b %H:%M}") for heard in promises_in(words, at=at)]


@pytest.mark.parametrize(
    ("words", "promised", "due"),
    [
        ("I will ring Friday.", "I will ring Friday", "Fri 15 May 17:00"),
        (
            "Thank you. I\u2019ll ring you on Friday morning, if that suits.",
            "I\u2019ll ring you on Friday morning",
            "Fri 15 May 12:00",
        ),
        ("we'll call you tomorrow", "we'll call you tomorrow", "Wed 13 May 17:00"),
        ("You will hear from us by 5 pm on Monday.", "You will hear from us by 5 pm on Monday", "Mon 18 May 17:00"),
        ("You will hear from us by 5 p.m. on Monday.", "You will hear from us by 5 p.m. on Monday", "Mon 18 May 17:00"),
        ("We shall answer within 48 hours.", "We shall answer within 48 hours", "Thu 14 May 10:30"),
        ("We will write in two days", "We will write in two days", "Thu 14 May 17:00"),
        ("An officer will visit you next week.", "An officer will visit you next week", "Fri 22 May 17:00"),
        (
            "We will let you know by the end of the week!",
            "We will let you know by the end of the week",
            "Fri 15 May 17:00",
        ),
        ("I will ring you at 4 today", "I will ring you at 4 today", "Tue 12 May 16:00"),
        ("I will ring you by 16.30", "I will ring you by 16.30", "Tue 12 May 16:30"),
        ("I will ring this afternoon", "I will ring this afternoon", "Tue 12 May 17:00"),
        ("I will ring tonight", "I will ring tonight", "Tue 12 May 22:00"),
        ("Someone will ring next Friday", "Someone will ring next Friday", "Fri 22 May 17:00"),
        ("I will ring on Tuesday", "I will ring on Tuesday", "Tue 19 May 17:00"),
        ("We will come on 3rd June at 9:15", "We will come on 3rd June at 9:15", "Wed 03 Jun 09:15"),
        ("We will come on the 4 of February", "We will come on the 4 of February", "Thu 04 Feb 17:00"),
        ("We will come on 3 June 2026 before noon", "We will come on 3 June 2026 before noon", "Wed 03 Jun 12:00"),
        ("We will ring you by Wednesday 3 June.", "We will ring you by Wednesday 3 June", "Wed 03 Jun 17:00"),
        (
            "We will come on Wednesday, 3rd June at 3pm",
            "We will come on Wednesday, 3rd June at 3pm",
            "Wed 03 Jun 15:00",
        ),
        ("I will ring on Wednesday the 3rd of June", "I will ring on Wednesday the 3rd of June", "Wed 03 Jun 17:00"),
        ("You will hear from us by 3 June.", "You will hear from us by 3 June", "Wed 03 Jun 17:00"),
        ("We will write by 3 Jun", "We will write by 3 Jun", "Wed 03 Jun 17:00"),
        ("We will write by 3/6", "We will write by 3/6", "Wed 03 Jun 17:00"),
        ("I will ring on Wednesday 3/6", "I will ring on Wednesday 3/6", "Wed 03 Jun 17:00"),
        ("We will write by 3/6/26", "We will write by 3/6/26", "Wed 03 Jun 17:00"),
        ("We will write by 3 Sept", "We will write by 3 Sept", "Thu 03 Sep 17:00"),
        ("We will write by Wednesday 03/06/2026", "We will write by Wednesday 03/06/2026", "Wed 03 Jun 17:00"),
        ("We will answer within 5 working days.", "We will answer within 5 working days", "Tue 19 May 17:00"),
    ],
)
def test_a_promise_is_found_with_its_moment(words: str, promised: str, due: str) -> None:
    assert found(words) == [(promised, due)]


@pytest.mark.parametrize(
    "words",
    [
        "",
        "You rang us on Friday.",
        "Please ring us on Friday.",
        "I rang you yesterday and again this morning.",
        "We will not ring you tomorrow.",
        "We will never share it, today or tomorrow.",
        "I will be away until Friday.",
        "We will look at what happened on Friday.",
        "If you ring on Friday, we will help you tomorrow.",
        "We will ring if anything changes by Friday.",
        "We will do our best.",
        "The goodwill of Friday night.",
        "I will ring today at 9 am.",
        "We will come on 31 February.",
        "We will come on 31/2.",
        "We will show you by 3/6/9 of them.",
        "We will be there for you 24/7.",
        "You will get 1/2 of it back.",
        "We will come at 25:00.",
        "We will bring 48 hours of film.",
        "Will you be in on Friday?",
    ],
)
def test_what_promises_nothing_by_any_moment_is_left_alone(words: str) -> None:
    assert found(words) == []


def test_a_holiday_is_no_working_day() -> None:
    (heard,) = promises_in("We will write within three working days", at=TUESDAY, holidays={date(2026, 5, 13)})
    assert heard.due_at == datetime(2026, 5, 18, 17, tzinfo=LONDON)


def test_each_promise_of_an_answer_is_found_in_its_order() -> None:
    words = "I will ring tomorrow and we will write by Friday.\nYou'll have a letter within a week"
    assert [due for _words, due in found(words)] == ["Wed 13 May 17:00", "Fri 15 May 17:00", "Tue 19 May 17:00"]


def test_a_day_keeps_its_hour_where_the_clocks_change() -> None:
    saturday = datetime(2026, 10, 24, 12, tzinfo=LONDON)
    assert found("I will ring tomorrow at 9:00", saturday) == [("I will ring tomorrow at 9:00", "Sun 25 Oct 09:00")]


@given(st.text(alphabet="I will ring by on at Friday 5pm.:/\n'31 May within 9 working days", max_size=200))
def test_no_words_break_it_and_nothing_is_due_before_it_was_written(words: str) -> None:
    assert all(heard.due_at > TUESDAY and heard.words for heard in promises_in(words, at=TUESDAY))
