"""Counting the figures of some quarters: once, when nobody can answer about them any more."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import islice
from statistics import median
from typing import TYPE_CHECKING, Final, TypeVar
from uuid import UUID

import numpy as np
from django.db.models import Count

from bluelamp.confidence.publishing.hiding import Counts
from bluelamp.confidence.publishing.together import hide_together, steps_to_show
from bluelamp.confidence.weighting.shares import Share
from bluelamp.contacts.asking import asked_again_about, repeats_between
from bluelamp.contacts.queries import channels_of, of_nobody_sealed
from bluelamp.promises.queries import is_kept_in_time, promises_due, promises_of
from bluelamp.promises.rules import Kind
from bluelamp.reports.services import services
from bluelamp.surveys.models import Candidate
from bluelamp.surveys.published import OTHER, By, Figures, Line, Measure, Reached
from bluelamp.surveys.queries import midnight
from bluelamp.surveys.rules import LEAST_SHOWN, Fate, Span, share_of

if TYPE_CHECKING:
    from datetime import datetime

    from django.db.models import QuerySet

    from bluelamp.promises.models import Promise

T = TypeVar("T")
AT_ONCE: Final = 500
HOUR: Final = timedelta(hours=1)
Answers = list[tuple[bool, int]]  # whether it is so, and the percentage that it was drawn with


@dataclass
class _Said:
    """What was answered, by what it is of."""

    of: dict[By, dict[str, Answers]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))

    def add(self, of: Mapping[By, str], *, bad: bool, percent: int) -> None:
        for by, code in of.items():
            self.of[by][code].append((bad, percent))


def measured(span: Span) -> Figures:
    """Return the figures of the contacts closed in some quarters, and of what was due in them; sealed ones in none."""
    begins, ends = midnight(span.begins), midnight(span.ends)
    rows = Candidate.objects.filter(
        of_nobody_sealed(), closed_at__gte=begins, closed_at__lt=ends, contact__sealed=False
    )
    said = _said(rows)
    lines = [*_lines(Measure.BAD, said.of), *_of_ours(begins, ends)]
    return Figures(_reached(rows, len(said.of[By.WHOLE][""])), tuple(lines))


def _said(rows: "QuerySet[Candidate]") -> _Said:
    said, offered = _Said(), services()
    answered = rows.filter(answer__bad__isnull=False).order_by("pk")
    fields = ("contact_id", "channel", "contact__team", "contact__subject", "answer__bad", "percent")
    for some in _some_of(answered.values_list(*fields).iterator(chunk_size=AT_ONCE)):
        contacts = [row[0] for row in some]
        promises, again = _promises_of(contacts), asked_again_about(contacts)
        for contact, channel, team, subject, bad, percent in some:
            happened = _happened(promises[contact], asked_again=contact in again)
            about = subject if subject in offered else OTHER  # of a mail it is what its writer wrote above it
            of = {By.WHOLE: "", By.CHANNEL: channel, By.PLACE: team, By.ABOUT: about} | happened
            said.add(of, bad=bool(bad), percent=percent)
    return said


def _promises_of(contacts: Sequence[UUID]) -> "dict[UUID, list[Promise]]":
    found: dict[UUID, list[Promise]] = defaultdict(list)
    for promise in promises_of(contacts):
        found[promise.matter_id].append(promise)
    return found


def _happened(promises: "list[Promise]", *, asked_again: bool) -> dict[By, str]:
    first = [is_kept_in_time(one) for one in promises if one.kind == Kind.FIRST_ANSWER]
    others = [is_kept_in_time(one) for one in promises if one.kind != Kind.FIRST_ANSWER]
    return {
        By.FIRST_ANSWER: "in_time" if all(first) else "late",
        By.ASKED: "again" if asked_again else "not_again",
        By.PROMISE: "kept" if others and all(others) else "not_kept",
    }


def _of_ours(begins: "datetime", ends: "datetime") -> Iterator[Line]:
    """Give what we did ourselves, by channel: promises kept, first answers in time, answers that asked again."""
    kept: dict[Measure, dict[str, Answers]] = {
        Measure.PROMISES: defaultdict(list),
        Measure.FIRST_ANSWERS: defaultdict(list),
    }
    waits: dict[str, list[float]] = defaultdict(list)
    for some in _some_of(promises_due(begins, ends)):
        channels = channels_of([promise.matter_id for promise in some])
        for promise in some:
            channel = channels.get(promise.matter_id)
            if channel is None:
                continue
            is_first = promise.kind == Kind.FIRST_ANSWER
            kept[Measure.FIRST_ANSWERS if is_first else Measure.PROMISES][channel].append(
                (is_kept_in_time(promise), 100)
            )
            if is_first and promise.kept_at is not None:
                waits[channel].append((promise.kept_at - promise.made_at) / HOUR)
    again = {
        channel: [(True, 100)] * so + [(False, 100)] * not_so
        for channel, (so, not_so) in repeats_between(begins, ends).items()
    }
    for measure, of in [*kept.items(), (Measure.ASKED_AGAIN, again)]:
        everyone = [one for some in of.values() for one in some]
        for line in _lines(measure, {By.WHOLE: {"": everyone}, By.CHANNEL: of}):
            yield line if measure != Measure.FIRST_ANSWERS else _with_hours(line, waits)


def _with_hours(line: Line, waits: Mapping[str, Sequence[float]]) -> Line:
    here = waits[line.of] if line.by == By.CHANNEL else [one for some in waits.values() for one in some]
    if len(here) < LEAST_SHOWN:
        return line
    return Line(**{name: getattr(line, name) for name in line.__struct_fields__} | {"hours": round(median(here), 1)})


def _lines(measure: Measure, of: Mapping[By, Mapping[str, Answers]]) -> Iterator[Line]:
    """Give the lines of all tables of one measure, which are of the same answers, hiding what would tell of a few."""
    filled = {by: dict(sorted(lines.items())) for by, lines in of.items() if any(lines.values())}
    tables: dict[By, Counts] = {
        by: np.array([_counts(line) for line in lines.values()], dtype=np.int64) for by, lines in filled.items()
    }
    shown = hide_together(tables, least=LEAST_SHOWN)
    for by, lines in (filled or {By.WHOLE: {"": []}}).items():
        for place, (code, answers) in enumerate(lines.items()):
            if by not in shown:
                yield Line(measure, by, code)
                continue
            table = shown[by]
            count, out_of = (None if table.hidden[place, at] else int(table.counts[place, at]) for at in (0, 2))
            share = share_of(answers) if count is not None and out_of is not None else None
            yield _line(measure, by, code, (count, out_of), share)


def _line(measure: Measure, by: By, code: str, counts: tuple[int | None, int | None], share: Share | None) -> Line:
    if share is None:
        return Line(measure, by, code, None, counts[1])
    return Line(measure, by, code, *counts, share.share, share.low, share.high, share.effective)


def _counts(answers: Iterable[tuple[bool, int]]) -> tuple[int, int]:
    counted = Counter(is_so for is_so, _ in answers)
    return counted[True], counted[False]


def _reached(rows: "QuerySet[Candidate]", answered: int) -> Reached:
    """Return how many there were at each step. Whoever answered nothing that decides counts as someone who did not."""
    fates = Counter(dict(rows.values_list("fate").annotate(Count("pk")).order_by()))
    closed = sum(fates.values())
    steps = (closed, closed - fates[Fate.NOT_DRAWN], fates[Fate.INVITED], answered)
    return Reached(*steps_to_show(steps, least=LEAST_SHOWN))


def _some_of(rows: Iterable[T]) -> Iterator[list[T]]:
    """Give rows in lists of at most 500."""
    left = iter(rows)
    while some := list(islice(left, AT_ONCE)):
        yield some
