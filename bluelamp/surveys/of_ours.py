"""Counting what we did ourselves in some quarters, by how people were served: whether they answered or not."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import islice
from statistics import median
from typing import TYPE_CHECKING, Final, TypeVar

from bluelamp.contacts.asking import had_to_ask, repeats_between
from bluelamp.contacts.closed import withdrawn_between
from bluelamp.contacts.queries import Served, served_in
from bluelamp.foundation.clock import now
from bluelamp.promises.queries import is_kept_in_time, promises_due
from bluelamp.promises.rules import Kind
from bluelamp.surveys.lines import EVERYONE, Answers, lines_of, lines_within
from bluelamp.surveys.published import By, Line, Measure
from bluelamp.surveys.rules import LEAST_SHOWN

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from bluelamp.promises.models import Promise

T = TypeVar("T")
AT_ONCE: Final = 500
HOUR: Final = timedelta(hours=1)
Tables = dict[By, dict[str, Answers]]


@dataclass
class _Ours:
    """What was counted: the tables of each measure, and how long people waited for a first answer, by line."""

    tables: dict[Measure, Tables] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    )
    waits: dict[tuple[By, str], list[float]] = field(default_factory=lambda: defaultdict(list))

    def add(self, measure: Measure, of: Mapping[By, str], *, is_so: bool) -> None:
        for by, code in of.items():
            self.tables[measure][by][code].append((is_so, EVERYONE))

    def add_first_answer(self, promise: "Promise", of: Mapping[By, str], *, had_to_ask: bool) -> None:
        in_time = is_kept_in_time(promise)
        self.add(Measure.FIRST_ANSWERS, of, is_so=in_time)
        if not in_time:
            self.add(Measure.CHASED, of, is_so=had_to_ask)
        if promise.kept_at is not None:
            for line in of.items():
                self.waits[line].append((promise.kept_at - promise.made_at) / HOUR)


def of_ours(begins: "datetime", ends: "datetime") -> Iterator[Line]:
    """Give the lines of first answers, who had to ask where one was, promises, who withdrew, what we asked again."""
    ours = _Ours()
    _count_promises(ours, begins, ends)
    for how, is_withdrawn in withdrawn_between(begins, ends):
        ours.add(Measure.WITHDRAWN, of_served(how), is_so=is_withdrawn)
    for channel, (so, not_so) in repeats_between(begins, ends).items():
        for is_so in [True] * so + [False] * not_so:
            ours.add(Measure.ASKED_AGAIN, {By.WHOLE: "", By.CHANNEL: channel}, is_so=is_so)
    first = list(lines_of(Measure.FIRST_ANSWERS, ours.tables[Measure.FIRST_ANSWERS]))
    yield from (_with_hours(line, ours.waits) for line in first)
    yield from lines_within(Measure.CHASED, ours.tables[Measure.CHASED], first)
    for measure in (Measure.PROMISES, Measure.WITHDRAWN, Measure.ASKED_AGAIN):
        yield from lines_of(measure, ours.tables[measure])


def _count_promises(ours: _Ours, begins: "datetime", ends: "datetime") -> None:
    for some in some_of(promises_due(begins, ends)):
        served, asked = served_in([promise.matter_id for promise in some]), had_to_ask(_late(some))
        for promise in some:
            if promise.matter_id not in served:
                continue
            of = of_served(served[promise.matter_id])
            if promise.kind == Kind.FIRST_ANSWER:
                ours.add_first_answer(promise, of, had_to_ask=promise.matter_id in asked)
            else:
                ours.add(Measure.PROMISES, of, is_so=is_kept_in_time(promise))


def of_served(how: Served) -> dict[By, str]:
    """Return what a contact counts to in the tables of how people are served."""
    return {By.WHOLE: "", By.CHANNEL: how.channel, By.PLACE: how.team, By.LANGUAGE: how.language}


def some_of(rows: Iterable[T]) -> Iterator[list[T]]:
    """Give rows in lists of at most 500."""
    left = iter(rows)
    while some := list(islice(left, AT_ONCE)):
        yield some


def _late(promises: "Iterable[Promise]") -> Iterator[tuple["UUID", "datetime", "datetime"]]:
    first = (one for one in promises if one.kind == Kind.FIRST_ANSWER and not is_kept_in_time(one))
    return ((one.matter_id, one.due_at, one.kept_at or now()) for one in first)


def _with_hours(line: Line, waits: Mapping[tuple[By, str], Sequence[float]]) -> Line:
    here = waits.get((line.by, line.of), ())
    if len(here) < LEAST_SHOWN:
        return line
    return Line(**{name: getattr(line, name) for name in line.__struct_fields__} | {"hours": round(median(here), 1)})
