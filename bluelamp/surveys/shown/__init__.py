"""Published figures as pages show them: ranked, with what changed, and with what nobody can know."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.confidence.publishing.changing import Change, Worth, changes
from bluelamp.surveys.published import APART, By, Line, Measure, Published, as_published
from bluelamp.surveys.queries import publications
from bluelamp.surveys.shown.words import TITLES, named

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

OURS: Final = (Measure.PROMISES, Measure.FIRST_ANSWERS, Measure.ASKED_AGAIN)
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
    """What people said of one channel beside what we did on it: promises kept, first answers in time, asked again."""

    name: "StrOrPromise"
    bad: Row
    ours: list[Row]


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
    channels: list[Beside]
    tables: list[Table]
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
    channels = _beside(chosen, before)
    rows = [
        whole,
        *(each.bad for each in channels if each.bad.line.by != By.WHOLE),
        *(row for table in tables for row in table.rows),
    ]
    changed = [row for row in rows if row.change is not None and row.change.is_seen]
    return Shown(chosen, before, whole, channels, tables, _apart(tables), changed, _unknown(chosen, rows))


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


def _beside(published: Published, before: Published | None) -> list[Beside]:
    """Return all channels together, and each on which anyone came or was answered."""
    figures = published.figures
    said = {row.line.of: row for row in [*_rows(published, before, By.WHOLE), *_rows(published, before, By.CHANNEL)]}
    ours = {measure: figures.table(measure, By.WHOLE) | figures.table(measure, By.CHANNEL) for measure in OURS}
    codes = sorted({*said, *(code for lines in ours.values() for code in lines)})
    names = named(By.CHANNEL, codes) | {"": _("All channels")}
    return [
        Beside(
            names[code],
            said.get(code, Row(names[code], Line(Measure.BAD, By.CHANNEL, code))),
            [Row(names[code], ours[measure].get(code, Line(measure, By.CHANNEL, code))) for measure in OURS],
        )
        for code in codes
    ]


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


def _unknown(published: Published, rows: Sequence[Row]) -> list[str]:
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
    told.append(_("Where two things go together, that does not show that one makes the other."))
    return told


def _percent(share: float | None) -> int:
    return round(100 * (share or 0))
