"""How published figures are shown: what can be told apart, and what cannot."""

from datetime import date

import pytest

from bluelamp.confidence.weighting.shares import wilson
from bluelamp.surveys.published import By, Figures, Line, Measure, Published, Reached
from bluelamp.surveys.shown import shown

pytestmark = pytest.mark.django_db


def a_line(by: By, of: str, bad: int, out_of: int) -> Line:
    """Return the line of a share that can be shown."""
    share = wilson(bad / out_of, out_of)
    return Line(Measure.BAD, by, of, bad, out_of, share.share, share.low, share.high, share.effective)


def published(*lines: Line) -> Published:
    """Return a publication with these lines, and one of all contacts."""
    whole = a_line(By.WHOLE, "", 60, 200)
    return Published(date(2026, 4, 1), date(2026, 7, 1), Figures(Reached(300, 250, 220, 200), (whole, *lines)))


def test_what_happened_is_told_apart_where_chance_would_seldom_do_it() -> None:
    asked = (a_line(By.ASKED, "again", 24, 40), a_line(By.ASKED, "not_again", 36, 160))
    late = (a_line(By.FIRST_ANSWER, "late", 12, 35), a_line(By.FIRST_ANSWER, "in_time", 48, 165))
    hidden = (Line(Measure.BAD, By.PROMISE, "kept"), Line(Measure.BAD, By.PROMISE, "not_kept"))
    found = shown([published(*late, *asked, *hidden)], "")
    assert found is not None
    told = [(each.one.line.of, each.is_seen) for each in found.apart]
    assert told == [("again", True), ("late", False), ("kept", False)]


def test_lines_are_ranked_and_hidden_ones_come_last_and_are_counted() -> None:
    lines = (a_line(By.ABOUT, "crime", 20, 80), Line(Measure.BAD, By.ABOUT, "theft"), a_line(By.ABOUT, "other", 30, 60))
    found = shown([published(*lines)], "")
    assert found is not None
    about = next(table for table in found.tables if table.by == By.ABOUT)
    assert [row.line.of for row in about.rows] == ["other", "crime", "theft"]
    assert "Of 1 line too few people answered to show a share." in found.unknown


def test_what_an_older_publication_did_not_count_is_not_shown_as_hidden() -> None:
    place = a_line(By.PLACE, "digital-desk", 60, 200)
    older = shown([published(place)], "")
    newer = shown([published(place, Line(Measure.ANSWERED, By.PLACE, "digital-desk"))], "")
    assert older is not None
    assert newer is not None
    assert [side.by for side in older.sides] == [By.CHANNEL]
    assert [side.by for side in newer.sides] == [By.CHANNEL, By.PLACE]
