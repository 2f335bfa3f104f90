"""How many contacts were bad in a quarter: counts that can be shown, a share only where both of its counts can."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

import numpy as np
from django.db.models import Count, QuerySet

from bluelamp.confidence.publishing.hiding import Shown, hide
from bluelamp.confidence.words.themes import themes_in
from bluelamp.contacts.queries import of_nobody_sealed
from bluelamp.foundation.clock import force_zone, today
from bluelamp.surveys.models import Candidate
from bluelamp.surveys.rules import (
    ANSWERED_WITHIN,
    INVITED_AFTER,
    LEAST_SHOWN,
    Fate,
    Quarter,
    Share,
    quarter_of,
    share_of,
)

COMPLETE_AFTER: Final = INVITED_AFTER + ANSWERED_WITHIN + timedelta(days=1)
QUARTERS_BACK: Final = 8


@dataclass(frozen=True)
class Line:
    """One channel, '' for all: how many answered and of how many the contact was bad; None is hidden."""

    channel: str
    answered: int | None
    bad: int | None
    share: Share | None


@dataclass(frozen=True)
class Reached:
    """Of the contacts closed in a quarter how many were candidates, drawn, invited and answered; None is hidden."""

    closed: int | None
    drawn: int | None
    invited: int | None
    answered: int | None


@dataclass(frozen=True)
class Figures:
    """The figures of a quarter: of all channels, of each, and whom they are of."""

    whole: Line
    channels: list[Line]
    reached: Reached


@dataclass(frozen=True)
class ThemeLine:
    """One theme of what people wrote, by the words it is called by: how many wrote about it, and of how many of them
    the contact was bad; None is hidden.
    """

    words: tuple[str, ...]
    answers: int | None
    bad: int | None


def newest_complete() -> Quarter:
    """Return the last quarter about which nobody can answer any more, so that its figures stay as they are."""
    return quarter_of(today() - COMPLETE_AFTER).before


def complete_quarters() -> list[Quarter]:
    """Return the quarters that figures are shown of, the newest first."""
    quarters = [newest_complete()]
    while len(quarters) < QUARTERS_BACK:
        quarters.append(quarters[-1].before)
    return quarters


def figures_of(quarter: Quarter) -> Figures:
    """Return the figures of the contacts closed in a quarter; sealed ones are not among them."""
    rows = _closed_in(quarter)
    answers = rows.filter(answer__bad__isnull=False).values_list("channel", "answer__bad", "percent")
    given: dict[str, list[tuple[bool, int]]] = {}
    for channel, bad, percent in answers:
        given.setdefault(channel, []).append((bool(bad), percent))
    whole, channels = _lines(given)
    return Figures(whole, channels, _reached(rows))


def themes_of(quarter: Quarter) -> list[ThemeLine]:
    """Return what people wrote about in a quarter, the most frequent first: themes of at least ten, by shared words."""
    answers = _closed_in(quarter).exclude(answer__words="").filter(answer__isnull=False).order_by("answer__pk")
    written = list(answers.values_list("answer__words", "answer__bad"))
    themes = themes_in([words for words, _ in written], least=LEAST_SHOWN)
    if not themes:
        return []
    told = set().union(*(theme.answers for theme in themes))
    groups = [*(theme.answers for theme in themes), [number for number in range(len(written)) if number not in told]]
    bad = [sum(bool(written[number][1]) for number in group) for group in groups]
    shown = hide(
        np.array([[count, len(group) - count] for count, group in zip(bad, groups, strict=True)]), least=LEAST_SHOWN
    )
    return [
        ThemeLine(theme.words, _told(shown, place, 2), _told(shown, place, 0)) for place, theme in enumerate(themes)
    ]


def _told(shown: Shown, row: int, column: int) -> int | None:
    return None if shown.hidden[row, column] else int(shown.counts[row, column])


def _lines(given: dict[str, list[tuple[bool, int]]]) -> tuple[Line, list[Line]]:
    """Return the line of all channels and of each, hiding what would tell of a few people."""
    if not given:
        return Line("", None, None, None), []
    names = sorted(given)
    counts = np.array([[sum(bad for bad, _ in given[name]), sum(not bad for bad, _ in given[name])] for name in names])
    shown = hide(counts, least=LEAST_SHOWN)
    answers = [*(given[name] for name in names), [one for name in names for one in given[name]]]
    lines = []
    for place, (name, of) in enumerate(zip([*names, ""], answers, strict=True)):
        bad, answered = _told(shown, place, 0), _told(shown, place, 2)
        lines.append(Line(name, answered, bad, share_of(of) if bad is not None and answered is not None else None))
    return lines[-1], lines[:-1]


def _reached(rows: "QuerySet[Candidate]") -> Reached:
    fates = Counter(dict(rows.values_list("fate").annotate(Count("pk")).order_by()))
    closed = sum(fates.values())
    drawn = closed - fates[Fate.NOT_DRAWN]
    answered = rows.filter(answer__isnull=False).exclude(answer__digest_key=b"").count()
    return Reached(*(_shown(count) for count in (closed, drawn, fates[Fate.INVITED], answered)))


def _shown(count: int) -> int | None:
    return count if count >= LEAST_SHOWN else None


def _closed_in(quarter: Quarter) -> "QuerySet[Candidate]":
    begins, ends = _midnight(quarter.begins), _midnight(quarter.after.begins)
    rows = Candidate.objects.filter(of_nobody_sealed(), closed_at__gte=begins, closed_at__lt=ends)
    return rows.filter(contact__sealed=False)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(0), tzinfo=force_zone())
