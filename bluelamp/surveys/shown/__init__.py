"""Published figures as pages show them: ranked, with what changed, and with what nobody can know."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.confidence.publishing.changing import Change, Worth, changes
from bluelamp.surveys.published import APART, WHO, By, Line, Measure, Published, as_published
from bluelamp.surveys.queries import publications
from bluelamp.surveys.shown.words import MEASURES, TITLES, TITLES_OF_WHO, named

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

EQUITY: Final = (Measure.ANSWERED, Measure.FIRST_ANSWERS, Measure.CHASED, Measure.WITHDRAWN)
# Which measures stand beside the bad contacts of each channel, place and language.
BESIDE: Final = {
    By.CHANNEL: (Measure.PROMISES, Measure.FIRST_ANSWERS, Measure.CHASED, Measure.ASKED_AGAIN),
    By.PLACE: EQUITY,
    By.LANGUAGE: EQUITY,
}
HIDDEN_LAST: Final = 2.0


@dataclass(frozen=True)
class Row:
    """One line as it is shown: what it is of, its share, and what changed since the publication before, if that is
    known.
    """

    name: "StrOrPromise"
    line: Line
    before: Line | None = None
    change: Change | None = None

    @property
    def measure(self) -> "StrOrPromise":
        """Return what its share is called."""
        return MEASURES[self.line.measure]

    @property
    def percent(self) -> int:
        """Return the share in a hundred."""
        return _percent(self.line.share)

    @property
    def low(self) -> int:
        """Return where its interval begins."""
        return _percent(self.line.low)

    @property
    def high(self) -> int:
        """Return where its interval ends."""
        return _percent(self.line.high)

    @property
    def wide(self) -> int:
        """Return how wide its interval is."""
        return self.high - self.low

    @property
    def was(self) -> int:
        """Return the share before."""
        return _percent(self.before.share if self.before else None)

    @property
    def rose(self) -> bool:
        """Say whether the share rose."""
        return self.change is not None and self.change.by > 0

    @property
    def smallest(self) -> int:
        """Return how many points it must rise or fall before that can be seen."""
        return _percent(self.change.smallest if self.change else None)


@dataclass(frozen=True)
class Table:
    """The shares of bad contacts cut by one thing, the highest first and hidden ones last."""

    by: By
    title: "StrOrPromise"
    rows: list[Row]


@dataclass(frozen=True)
class Beside:
    """What people said of one channel, place or language beside what we did there."""

    name: "StrOrPromise"
    bad: Row
    ours: list[Row]


@dataclass(frozen=True)
class Side:
    """A table of what people said beside what we did, cut by one thing, and what its columns are called."""

    by: By
    measures: "list[tuple[str, StrOrPromise]]"
    lines: list[Beside]


@dataclass(frozen=True)
class Groups:
    """What those who sent us forms say they are, by one question, in the order in which it asks."""

    by: By
    title: "StrOrPromise"
    rows: list[Row]


@dataclass(frozen=True)
class Apart:
    """Those to whom something happened beside those to whom it did not, and whether their shares can be told apart."""

    one: Row
    other: Row
    is_seen: bool


@dataclass(frozen=True)
class Shown:
    """One publication as it is shown; `before` is the one before it."""

    published: Published
    before: Published | None
    whole: Row
    sides: list[Side]
    tables: list[Table]
    groups: list[Groups]
    apart: list[Apart]
    changed: list[Row]
    unknown: list[str]


def all_published() -> list[Published]:
    """Return what was published, the newest first."""
    return [as_published(each) for each in publications()]


def shown(published: Sequence[Published], begins: str) -> Shown | None:
    """Return the publication that begins on a day, the newest where there is none; None where nothing is published."""
    if not published:
        return None
    place = next((place for place, one in enumerate(published) if one.begins.isoformat() == begins), 0)
    chosen = published[place]
    before = published[place + 1] if place + 1 < len(published) else None
    whole = _rows(chosen, before, By.WHOLE)[0]
    tables = [Table(by, TITLES[by], _ranked(_rows(chosen, before, by))) for by in TITLES]
    sides = [_side(chosen, before, by) for by in BESIDE if _is_counted(chosen, by)]
    channels = [each.bad for each in sides[0].lines if each.bad.line.by != By.WHOLE]
    rows = [
        whole,
        *channels,
        *(row for table in tables for row in table.rows),
    ]
    changed = [row for row in rows if row.change is not None and row.change.is_seen]
    groups = _groups(chosen)
    return Shown(chosen, before, whole, sides, tables, groups, _apart(tables), changed, _unknown(chosen, rows, groups))


def _rows(published: Published, before: Published | None, by: By) -> list[Row]:
    """Return the rows of one table; all changes in it are looked at together."""
    lines = published.figures.table(Measure.BAD, by)
    old = before.figures.table(Measure.BAD, by) if before else {}
    pairs = {
        code: (new, was) for code, line in lines.items() if (new := _worth(line)) and (was := _worth(old.get(code)))
    }
    changed = dict(zip(pairs, changes(list(pairs.values())), strict=True))
    names = named(by, lines) if by != By.WHOLE else {"": _("All contacts")}
    return [Row(names.get(code, code), line, old.get(code), changed.get(code)) for code, line in lines.items()]


def _worth(line: Line | None) -> Worth | None:
    if line is None or line.share is None or line.effective is None:
        return None
    return Worth(line.share, line.effective)


def _ranked(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: HIDDEN_LAST if row.line.share is None else -row.line.share)


def _is_counted(published: Published, by: By) -> bool:
    """Say whether a publication holds what stands beside bad contacts: older ones hold it by channel alone."""
    measures = BESIDE[by]
    return by == By.CHANNEL or any(line.by == by and line.measure in measures for line in published.figures.lines)


def _side(published: Published, before: Published | None, by: By) -> Side:
    """Return all contacts together, and each channel, place or language in which anyone came or was answered."""
    figures, measures = published.figures, BESIDE[by]
    said = {row.line.of: row for row in [*_rows(published, before, By.WHOLE), *_rows(published, before, by)]}
    ours = {measure: figures.table(measure, By.WHOLE) | figures.table(measure, by) for measure in measures}
    codes = sorted({*said, *(code for lines in ours.values() for code in lines)})
    names = named(by, codes) | {"": _("All contacts")}
    lines = [
        Beside(
            names.get(code, code),
            said.get(code, Row(names.get(code, code), Line(Measure.BAD, by, code))),
            [Row(names.get(code, code), ours[measure].get(code, Line(measure, by, code))) for measure in measures],
        )
        for code in codes
    ]
    return Side(by, [(measure.value, MEASURES[measure]) for measure in (Measure.BAD, *measures)], lines)


def _groups(published: Published) -> list[Groups]:
    """Return who those are who sent us forms, by each question that was answered often enough to be shown."""
    tables = {by: published.figures.table(Measure.GROUPS, by) for by in WHO}
    return [Groups(by, TITLES_OF_WHO[by], _in_the_order_asked(by, lines)) for by, lines in tables.items() if lines]


def _in_the_order_asked(by: By, lines: Mapping[str, Line]) -> list[Row]:
    names = named(by, lines)
    return [Row(name, lines[code]) for code, name in names.items()]


def _apart(tables: Sequence[Table]) -> list[Apart]:
    """Return what goes together with bad contacts, or with fewer; all of it is looked at together."""
    rows = {(table.by, row.line.of): row for table in tables for row in table.rows}
    pairs = [(rows.get((by, one)), rows.get((by, other))) for by, one, other in APART]
    both = [(one, other) for one, other in pairs if one is not None and other is not None]
    worth = {
        one.name: (first, second)
        for one, other in both
        if (first := _worth(one.line)) is not None and (second := _worth(other.line)) is not None
    }
    seen = dict(zip(worth, changes(list(worth.values())), strict=True))
    known = [Apart(one, other, one.name in seen and seen[one.name].is_seen) for one, other in both]
    return sorted(known, key=lambda each: not each.is_seen)


def _unknown(published: Published, rows: Sequence[Row], groups: Sequence[Groups]) -> list[str]:
    """Return in sentences what these figures cannot tell."""
    reached, few = published.figures.reached, sum(row.line.share is None for row in rows)
    told = []
    if reached.invited and reached.answered:
        counts = {"answered": reached.answered, "invited": reached.invited}
        told.append(_("%(answered)s of %(invited)s whom we invited answered. The others may think otherwise.") % counts)
    else:
        told.append(_("Not everyone whom we invited answered. The others may think otherwise."))
    told.append(_("Whoever had no contact with us was not asked."))
    if few:
        sentence = ngettext(
            "Of %(few)s line too few people answered to show a share.",
            "Of %(few)s lines too few people answered to show a share.",
            few,
        )
        told.append(sentence % {"few": few})
    told.append(_("Nobody counts who gave up before they reached us, or began a form and did not send it."))
    if groups:
        told.append(
            _(
                "Who people say they are is kept apart from their contacts. So nobody can say which groups wait "
                "longer, withdraw more often, or say that it went badly."
            )
        )
    told.append(_("Where two things go together, that does not show that one makes the other."))
    return told


def _percent(share: float | None) -> int:
    return round(100 * (share or 0))
