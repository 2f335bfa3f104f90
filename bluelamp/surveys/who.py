"""Who people say they are who sent us forms: counted by itself, as nothing leads from there to a contact."""

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from bluelamp.confidence.publishing.together import hide_together, steps_to_show
from bluelamp.reports.queries import count_sent, equality_between
from bluelamp.surveys.lines import EVERYONE, line_of
from bluelamp.surveys.published import UNSAID, WHO, By, Line, Measure, Told
from bluelamp.surveys.rules import LEAST_SHOWN, Span


def who_they_are(span: Span) -> Iterator[Line]:
    """Give how many of those who said anything of themselves are of each group; `UNSAID` left that question out."""
    everyone = equality_between(span.begins, span.ends)
    groups: dict[By, dict[str, int]] = {by: defaultdict(int) for by in WHO}
    for said in everyone:
        for by in WHO:
            groups[by][said.get(by, UNSAID)] += 1
    filled = {by: dict(sorted(codes.items())) for by, codes in groups.items() if codes}
    counts = {by: np.array([[count] for count in codes.values()], dtype=np.int64) for by, codes in filled.items()}
    shown = hide_together(counts, least=LEAST_SHOWN)
    for by, table in shown.items():
        for place, (code, count) in enumerate(filled[by].items()):
            if table.hidden[place, 0]:
                yield Line(Measure.GROUPS, by, code, None, len(everyone))
                continue
            answers = [(True, EVERYONE)] * count + [(False, EVERYONE)] * (len(everyone) - count)
            yield line_of(Measure.GROUPS, by, code, (count, len(everyone)), answers)


def told_by(span: Span) -> Told:
    """Return how many sent a form, and how many of them said anything of who they are."""
    said = len(equality_between(span.begins, span.ends))
    sent = max(count_sent(span.begins, span.ends), said)
    return Told(*steps_to_show((sent, said), least=LEAST_SHOWN))
