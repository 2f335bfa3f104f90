"""All published figures as files: open data, with how they are made beside them."""

import json
from collections.abc import Iterator
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils import translation
from django.utils.translation import gettext_lazy

from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.lists import Form, written
from bluelamp.surveys.published import By, Line, Published
from bluelamp.surveys.shown import all_published
from bluelamp.surveys.shown.words import named

COLUMNS: Final = ("from", "until", "measure", "by", "of", "name", "count", "out_of", "share", "low", "high", "hours")
ENGLISH, WELSH = "en", "cy"
REACHED: Final = "reached"
Cell = str | int | float | None
METHOD: Final = gettext_lazy(
    "Each line is a share of contacts, invitations, promises or answers of the force, or of those who said who they "
    "are: count of out_of, with its interval of nine times in ten (low, high) after Wilson. bad: contacts of which "
    "their person says that they were not listened to, treated unfairly or without respect, not told why, or would "
    "not contact us again. Shares of answers are weighted by one over the probability with which the contact was "
    "drawn. groups: what those who sent a form say they are, kept apart from what they told us. Empty is hidden: a "
    "count under 10, or one from which such a count could be worked out. Figures are published once and never "
    "changed. Nothing is corrected for who did not answer. Compare intervals, never shares alone."
)


@open_to_public
def as_csv(request: HttpRequest) -> HttpResponse:
    """Give every line of every publication as CSV."""
    rows = [["" if cell is None else str(cell) for cell in row] for row in _rows(all_published())]
    return _file(written(Form.CSV, COLUMNS, rows), Form.CSV)


@open_to_public
def as_json(request: HttpRequest) -> HttpResponse:
    """Give the same as JSON, with how it is made."""
    lines = [dict(zip(COLUMNS, row, strict=True)) for row in _rows(all_published())]
    definitions = f"{settings.ADDRESS}{reverse('how_we_did_definitions')}"
    method = {"method": _method_in(ENGLISH), "method_cy": _method_in(WELSH)}
    whole = {**method, "definitions": definitions, "lines": lines}
    return _file(json.dumps(whole, ensure_ascii=False, indent=1).encode(), Form.JSON)


def _method_in(language: str) -> str:
    with translation.override(language):
        return str(METHOD)


def _rows(published: list[Published]) -> Iterator[list[Cell]]:
    for each in published:
        span = [each.begins.isoformat(), each.last_day.isoformat()]
        reached = each.figures.reached
        for step in reached.__struct_fields__:
            yield [*span, REACHED, By.WHOLE.value, step, "", getattr(reached, step), *[None] * 5]
        for by in By:
            lines = [line for line in each.figures.lines if line.by == by]
            names = named(by, {line.of for line in lines}) if by != By.WHOLE else {}
            for line in lines:
                yield [*span, *_cells(line, str(names.get(line.of, "")))]


def _cells(line: Line, name: str) -> list[Cell]:
    shares = [None if share is None else round(share, 3) for share in (line.share, line.low, line.high)]
    return [line.measure.value, line.by.value, line.of, name, line.count, line.out_of, *shares, line.hours]


def _file(content: bytes, form: Form) -> HttpResponse:
    kinds = {Form.CSV: "text/csv; charset=utf-8", Form.JSON: "application/json"}
    answer = HttpResponse(content, content_type=kinds[form])
    answer["Content-Disposition"] = f'attachment; filename="how-we-did.{form}"'
    return answer


addresses = [
    path("how-we-did/figures.csv", as_csv, name="how_we_did_csv"),
    path("how-we-did/figures.json", as_json, name="how_we_did_json"),
]
