"""Who of those who were invited answered: what the figures of answers say nothing of."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import numpy as np

from bluelamp.confidence.publishing.hiding import Counts
from bluelamp.confidence.publishing.together import hide_together
from bluelamp.surveys.lines import EVERYONE, line_of
from bluelamp.surveys.published import By, Line, Measure
from bluelamp.surveys.rules import LEAST_SHOWN


def of_those_invited(answered: Iterable[Line], silent: Mapping[By, Counter[str]]) -> Iterator[Line]:
    """Give how many of those invited answered, in the tables that show of every line how many answered.

    Those who did not are other people than those who did, so that they are hidden by themselves. In a table that hides
    how many answered somewhere, nothing is shown of it: it would tell that.
    """
    tables: dict[By, dict[str, int | None]] = {by: {} for by in silent}
    for line in answered:
        if line.by in tables:
            tables[line.by][line.of] = line.out_of
    counts = {by: _counts(table, silent[by]) for by, table in tables.items() if silent[by]}
    shown = hide_together(counts, least=LEAST_SHOWN)
    for by, table in tables.items():
        can_be = by in shown and None not in table.values()
        for place, code in enumerate(_codes(table, silent[by])):
            said, others = table.get(code), silent[by][code]
            if said is None or not can_be or shown[by].hidden[place, 0]:
                yield Line(Measure.ANSWERED, by, code)
                continue
            answers = [(True, EVERYONE)] * said + [(False, EVERYONE)] * others
            yield line_of(Measure.ANSWERED, by, code, (said, said + others), answers)


def _codes(table: Iterable[str], silent: Iterable[str]) -> list[str]:
    return sorted({*table, *silent})


def _counts(table: Iterable[str], silent: Counter[str]) -> Counts:
    return np.array([[silent[code]] for code in _codes(table, silent)], dtype=np.int64)
