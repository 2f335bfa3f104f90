"""What people wrote about in a quarter: themes of many of them, and nobody's own words."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from django.db.models import QuerySet

from bluelamp.confidence.publishing.hiding import Shown, hide
from bluelamp.confidence.words.themes import themes_in
from bluelamp.contacts.queries import of_nobody_sealed
from bluelamp.foundation.clock import today
from bluelamp.surveys.models import Candidate
from bluelamp.surveys.queries import COMPLETE_AFTER, midnight
from bluelamp.surveys.rules import LEAST_SHOWN, Quarter, quarter_of

QUARTERS_BACK: Final = 8


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


def _closed_in(quarter: Quarter) -> "QuerySet[Candidate]":
    begins, ends = midnight(quarter.begins), midnight(quarter.after.begins)
    rows = Candidate.objects.filter(of_nobody_sealed(), closed_at__gte=begins, closed_at__lt=ends)
    return rows.filter(contact__sealed=False)
