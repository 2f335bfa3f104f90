"""Take in a table of shifts: first what it would plan and what is wrong with it, then all of it or nothing."""

from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import ErrorLink, Field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import take_shift_table
from bluelamp.staff.actions.shifts import ShiftsOverlap
from bluelamp.staff.shift_table import COLUMNS, ShiftTable, read_shift_table

MOST_SHOWN: Final = 100
SAMPLE: Final = f"{','.join(COLUMNS)}\namina.yusuf@harrowmere.example,2026-11-30,22:00,06:00"


@open_to("staff.keep_shifts")
def import_shifts(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the form, then what the table would plan; plan it only when it is sent a second time without a fault."""
    if request.method != "POST":
        return _show(request, by, "", None)
    text = _text(request)
    table = read_shift_table(text)
    if table.faults or "do" not in request.POST:
        return _show(request, by, text, table)
    try:
        count = take_shift_table(by=by, shifts=table.shifts())
    except ShiftsOverlap:  # someone planned one of them a moment ago: reading it again names the line
        return _show(request, by, text, read_shift_table(text))
    words = ngettext("%(count)s shift is planned.", "%(count)s shifts are planned.", count)
    messages.success(request, words % {"count": count})
    return redirect("shifts")


def _text(request: HttpRequest) -> str:
    """Return the table that was sent as a file, or else the one that was pasted."""
    sent = request.FILES.get("file")
    if sent is None:
        return request.POST.get("table", "").replace("\0", "")
    content: bytes = sent.read()
    return content.decode("utf-8", errors="replace").replace("\0", "")


def _show(request: HttpRequest, by: Actor, text: str, table: ShiftTable | None) -> HttpResponse:
    errors = [ErrorLink(str(fault), "#table") for fault in table.faults[:MOST_SHOWN]] if table else []
    context: dict[str, Any] = {
        "fields": _fields(text, wrong=bool(errors)),
        "text": text,
        "sample": SAMPLE,
        "table": table if table and not errors else None,
        "count": len(table.planned) if table else 0,
        "people": len(table.shifts()) if table else 0,
        "more_faults": max(len(table.faults) - MOST_SHOWN, 0) if table else 0,
        "errors": errors,
    }
    return render(request, "workspaces/supervisor/pages/import_shifts.html", context)


def _fields(text: str, *, wrong: bool) -> list[Field]:
    return [
        Field(name="file", label=_("The table as a CSV file"), kind="file", is_page_heading=False, label_size="s"),
        Field(
            name="table",
            label=_("Or paste the table here"),
            value=text,
            error=_("Mend the lines that are named above, then send it again.") if wrong else "",
            kind="textarea",
            is_page_heading=False,
            label_size="s",
            rows=12,
            spellcheck=False,
        ),
    ]


address = path("desk/shifts/import/", import_shifts, name="import_shifts")
