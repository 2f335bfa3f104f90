"""What people wrote about in a quarter: themes of many of them, and nobody's own words."""

from typing import Final
from uuid import UUID

import msgspec
import numpy as np
from django.db.models import QuerySet
from msgspec import Struct

from bluelamp.confidence.publishing.hiding import Shown, hide
from bluelamp.confidence.words.themes import themes_in
from bluelamp.contacts.queries import of_nobody_sealed
from bluelamp.foundation.clock import today
from bluelamp.surveys.models import Candidate, Themes
from bluelamp.surveys.queries import COMPLETE_AFTER, midnight
from bluelamp.surveys.rules import LEAST_SHOWN, Quarter, quarter_of

QUARTERS_BACK: Final = 8


class ThemeLine(Struct, frozen=True):
    """One theme of what people wrote, by the words it is called by: how many wrote about it, and of how many of them
    the contact was bad; None is hidden. `ids` are those of the answers, and shown nowhere.
    """

    words: tuple[str, ...]
    answers: int | None
    bad: int | None
    ids: tuple[UUID, ...] = ()


def newest_complete() -> Quarter:
    """Return the last quarter about which nobody can answer any more, so that its figures stay as they are."""
    return quarter_of(today() - COMPLETE_AFTER).before


def complete_quarters() -> list[Quarter]:
    """Return the quarters that figures are shown of, the newest first."""
    quarters = [newest_complete()]
    while len(quarters) < QUARTERS_BACK:
        quarters.append(quarters[-1].before)
    return quarters


def themes_of(quarter: Quarter) -> list[ThemeLine]:
    """Return the themes of a quarter as they were counted, none where they were not counted yet."""
    kept = Themes.objects.filter(begins=quarter.begins).first()
    return msgspec.convert(kept.found, list[ThemeLine]) if kept else []


def not_counted() -> list[Quarter]:
    """Return the quarters that are complete and whose themes are not counted yet, the newest first."""
    there = set(Themes.objects.values_list("begins", flat=True))
    return [quarter for quarter in complete_quarters() if quarter.begins not in there]


def count_themes(quarter: Quarter) -> list[ThemeLine]:
    """Return what people wrote about in a quarter, the most frequent first: themes of at least ten, by shared words."""
    answers = _closed_in(quarter).exclude(answer__words="").filter(answer__isnull=False).order_by("answer__pk")
    written = list(answers.values_list("answer__words", "answer__bad", "answer__pk"))
    themes = themes_in([words for words, _bad, _pk in written], least=LEAST_SHOWN)
    if not themes:
        return []
    told = set().union(*(theme.answers for theme in themes))
    groups = [*(theme.answers for theme in themes), [number for number in range(len(written)) if number not in told]]
    bad = [sum(bool(written[number][1]) for number in group) for group in groups]
    shown = hide(
        np.array([[count, len(group) - count] for count, group in zip(bad, groups, strict=True)]), least=LEAST_SHOWN
    )
    return [
        ThemeLine(
            theme.words,
            _told(shown, place, 2),
            _told(shown, place, 0),
            tuple(written[number][2] for number in theme.answers),
        )
        for place, theme in enumerate(themes)
    ]


def _told(shown: Shown, row: int, column: int) -> int | None:
    return None if shown.hidden[row, column] else int(shown.counts[row, column])


def _closed_in(quarter: Quarter) -> "QuerySet[Candidate]":
    begins, ends = midnight(quarter.begins), midnight(quarter.after.begins)
    rows = Candidate.objects.filter(of_nobody_sealed(), closed_at__gte=begins, closed_at__lt=ends)
    return rows.filter(contact__sealed=False)
