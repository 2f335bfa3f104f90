"""Reading what people bring to a wave: addresses, margins, and the answers of a survey that was not ours."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bluelamp.confidence.areas.csv_files import File, NotUsable, must_be_there, rows_of
from bluelamp.confidence.weighting.tables import read_margins, read_said
from bluelamp.gateways.post.letter import NoRoom, lines_for
from bluelamp.pulse.figures import Figures, figures_of
from bluelamp.pulse.rules import AREA
from bluelamp.pulse.shipped import NEWEST

LONGEST_AREA: Final = 80
ADDRESS: Final = "address"
RESIDENT: Final = "The resident"


@dataclass(frozen=True)
class Sent:
    """A file that someone sent."""

    called: str
    content: bytes

    def read_bytes(self) -> bytes:
        """Return what is in it."""
        return self.content

    def __str__(self) -> str:
        return self.called


@dataclass(frozen=True)
class Frame:
    """The addresses to draw from, by area, and how many people are of each group."""

    addresses: dict[str, list[str]]
    people: dict[str, dict[str, float]]


@dataclass(frozen=True)
class Columns:
    """What the columns of a survey that was not ours are called; its margins are called as their columns."""

    outcomes: tuple[str, ...]
    respondent: str = ""
    weight: str = ""


def read_frame(addresses: File, margins: File) -> Frame:
    """Return what a wave is made of. Raises `NotUsable`, which names the file, the line and the column."""
    people = _people_asked(margins)
    areas: dict[str, list[str]] = {}
    seen: dict[str, int] = {}
    for line, row in rows_of(addresses, [ADDRESS, AREA]):
        for name in (ADDRESS, AREA):
            must_be_there(addresses, line, name, row)
        words, area = row[ADDRESS], row[AREA]
        if people[AREA].get(area, 0) <= 0:
            raise NotUsable(f"{addresses}, line {line}: {AREA} is '{area}', and nobody lives there by {margins}.")
        if (before := seen.setdefault(words.casefold(), line)) != line:
            raise NotUsable(f"{addresses}, line {line}: this {ADDRESS} stands in line {before} too. Keep one of them.")
        try:
            lines_for(RESIDENT, words)
        except NoRoom as error:
            raise NotUsable(f"{addresses}, line {line}: {ADDRESS} does not fit into the window. Shorten it.") from error
        areas.setdefault(area, []).append(words)
    if not areas:
        raise NotUsable(f"{addresses} has no rows. It needs one for each address.")
    absent = [area for area, count in people[AREA].items() if count > 0 and area not in areas]
    if absent:
        raise NotUsable(f"{addresses} has no address in {AREA} '{absent[0]}', where people live by {margins}.")
    return Frame(areas, people)


def read_survey(answers: File, margins: File, columns: Columns) -> Figures:
    """Return the figures of a survey that was not ours. Raises `NotUsable`, which names file, line and column."""
    people = read_margins(margins)
    _must_have_areas(margins, people)
    said = read_said(answers, people, columns.outcomes, respondent=columns.respondent, weight=columns.weight)
    nobody = next((name for name in columns.outcomes if all(so is None for so in said.to[name])), "")
    if nobody:
        raise NotUsable(f"{answers} holds no answer in the column {nobody}.")
    figures = figures_of(said, people)
    if figures.cannot:
        raise NotUsable(f"{answers}: {figures.cannot}")
    return figures


def _people_asked(margins: File) -> dict[str, dict[str, float]]:
    people = read_margins(margins)
    _must_have_areas(margins, people)
    known: Mapping[str, list[str]] = NEWEST.groups()
    for name, groups in people.items():
        if name == AREA:
            continue
        if name not in known or name == "adults":
            raise NotUsable(f"{margins}: nobody is asked for their {name}. Its margins can be {AREA}, age and sex.")
        strange = [group for group in groups if group not in known[name]]
        if strange:
            raise NotUsable(f"{margins}: {name} is '{strange[0]}'. Its groups are: {', '.join(known[name])}.")
        absent = [group for group in known[name] if groups.get(group, 0) <= 0]
        if absent:
            raise NotUsable(f"{margins} counts nobody with {name} '{absent[0]}', and people can say that they are.")
    return people


def _must_have_areas(margins: File, people: Mapping[str, Mapping[str, float]]) -> None:
    if AREA not in people:
        raise NotUsable(f"{margins} has no margin {AREA}. Add a row for each area: {AREA},its code,how many people.")
    long = next((area for area in people[AREA] if len(area) > LONGEST_AREA), "")
    if long:
        raise NotUsable(f"{margins}: the {AREA} '{long[:20]}…' is longer than {LONGEST_AREA} letters. Shorten it.")
