"""Giving a list as a file that the browser saves. What is in it comes from an action, which says so in the ledger."""

from collections.abc import Iterable, Sequence
from typing import Final

from django.http import HttpRequest, HttpResponse

from bluelamp.foundation.clock import today
from bluelamp.foundation.lists import Form, written

TYPES: Final = {Form.CSV: "text/csv; charset=utf-8", Form.JSON: "application/json"}


def form_asked(request: HttpRequest) -> Form | None:
    """Return what kind of file was asked for by a button of `take_away.html`, None where none that there is."""
    asked = request.POST.get("form", "")
    return Form(asked) if asked in list(Form) else None


def as_file(form: Form, *, named: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> HttpResponse:
    """Return a list as a file with a name such as `contacts-2026-05-12.csv`, in which no cell is a formula."""
    answer = HttpResponse(written(form, columns, rows), content_type=TYPES[form])
    answer["Content-Disposition"] = f'attachment; filename="{named}-{today().isoformat()}.{form}"'
    return answer
