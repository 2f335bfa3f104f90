"""A page that shows estimates of areas: a map where there are outlines, ranked intervals, and the table."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from bluelamp.confidence.maps.outlines import Outlines
from bluelamp.confidence.maps.picture import Found, Words, draw_map

STYLE: Final = (
    "body{font:1rem/1.5 system-ui,sans-serif;color:#0b0c0c;max-width:60rem;margin:0 auto;padding:1rem}"
    "svg[role]{width:100%;max-width:30rem}table{border-collapse:collapse;width:100%}"
    "th,td{text-align:left;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #b1b4b6}"
    "td svg{width:100%;min-width:6rem;height:1rem;display:block}"
    "td.n,th.n{text-align:right}td.n{white-space:nowrap}.wide{overflow-x:auto}"
)
INTRODUCTION: Final = (
    "The bar holds the truth nine times out of ten, and the dark mark in it is the estimate. "
    "The hollow mark is what those who were asked there said, before other areas were leant on. "
    "The thin line is how far the truth may lie where those who think well of it were half as likely again to answer, "
    "or those who think ill: nobody can tell from the answers. "
    "Compare bars, never marks: areas whose bars overlap may be the same."
)
WORDS: Final = Words(
    title="Map of the estimates. The table says the same.",
    step="%(low)s to %(high)s %%",
    unsure="Unsure: it may be two colours off",
    nothing="No estimate",
)


@dataclass(frozen=True)
class Estimated:
    """One area: its estimate with its interval, the share of those asked (None where nobody was), and how many.

    `range` is between what the truth lies where those who think one way answer more readily.
    """

    area: str
    found: Found
    range: tuple[float, float]
    asked: float | None
    answers: int
    effective: float


def page_of(title: str, rows: Sequence[Estimated], outlines: Outlines | None) -> str:
    """Return a page in HTML that stands by itself, the lowest estimate first."""
    ranked = sorted(rows, key=lambda row: (row.found.share, row.area))
    page = Element("html", lang="en")
    head, body = SubElement(page, "head"), SubElement(page, "body")
    SubElement(head, "meta", charset="utf-8")
    SubElement(head, "meta", name="viewport", content="width=device-width")
    SubElement(head, "title").text = title
    SubElement(head, "style").text = STYLE
    SubElement(body, "h1").text = title
    SubElement(body, "p").text = INTRODUCTION
    if outlines is not None:
        numbers = {row.area: number for number, row in enumerate(ranked, 1)}
        body.append(draw_map(outlines, {row.area: row.found for row in ranked}, numbers, WORDS))
        absent = [row.area for row in ranked if row.area not in outlines.areas]
        if absent:
            SubElement(body, "p").text = f"Not on the map, as the file has no boundary of them: {', '.join(absent)}."
    _table(body, ranked)
    return "<!doctype html>\n" + tostring(page, encoding="unicode", method="html")


def _table(body: Element, ranked: Sequence[Estimated]) -> None:
    part = SubElement(body, "div", {"class": "wide", "tabindex": "0", "role": "region", "aria-label": "Estimates"})
    table = SubElement(part, "table")
    header = SubElement(SubElement(table, "thead"), "tr")
    for name in ("", "Area", "From 0 to 100 %"):
        SubElement(header, "th", scope="col").text = name
    for name in ("Estimate", "Interval", "If answers lean", "Asked", "Worth"):
        SubElement(header, "th", {"scope": "col", "class": "n"}).text = name
    lines = SubElement(table, "tbody")
    for number, row in enumerate(ranked, 1):
        line = SubElement(lines, "tr")
        SubElement(line, "td", {"class": "n"}).text = str(number)
        SubElement(line, "th", scope="row").text = row.area
        _interval(SubElement(line, "td"), row)
        ends = (_from_to(row.found.low, row.found.high), _from_to(*row.range))
        for text in (f"{_percent(row.found.share)} %", *ends, str(row.answers), f"{row.effective:.0f}"):
            SubElement(line, "td", {"class": "n"}).text = text


def _interval(cell: Element, row: Estimated) -> None:
    look = {"viewBox": "0 0 100 12", "preserveAspectRatio": "none", "aria-hidden": "true"}
    drawn = SubElement(cell, "svg", look)
    SubElement(drawn, "path", d="M0 6h100", stroke="#b1b4b6")
    least, most = (100 * end for end in row.range)
    SubElement(drawn, "path", {"d": f"M{least:.1f} 6H{most:.1f}", "stroke": "#3f70b3", "stroke-width": "1.5"})
    low, wide = 100 * row.found.low, 100 * (row.found.high - row.found.low)
    SubElement(drawn, "rect", x=f"{low:.1f}", y="3", width=f"{wide:.1f}", height="6", fill="#7fa8dc")
    SubElement(drawn, "rect", x=f"{100 * row.found.share - 0.5:.1f}", width="1", height="12", fill="#0b2a52")
    if row.asked is not None:
        look = {"width": "1.5", "height": "8", "fill": "#ffffff", "stroke": "#0b0c0c", "stroke-width": "0.4"}
        SubElement(drawn, "rect", {"x": f"{100 * row.asked - 0.75:.1f}", "y": "2"} | look)


def _from_to(low: float, high: float) -> str:
    return f"{_percent(low)} to {_percent(high)}"


def _percent(share: float) -> int:
    return round(100 * share)
