"""Take in how many rang 101 and 999: first what can be taken in and why the rest cannot, then what can."""

from typing import Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.calls.actions import take_volumes
from bluelamp.calls.reading import COLUMNS, VolumeTable, read_volumes
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import Field
from bluelamp.foundation.ledger.actor import Actor

MOST_SHOWN: Final = 100
SAMPLE: Final = f"{','.join(COLUMNS)}\n101,2026-11-30,09:00,10:00,212,180,32,148\n999,2026-11-30,,,640,631,9,6"


@open_to("calls.take_volumes")
def volumes(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the form, then what the table holds; keep it only when it is sent a second time."""
    if request.method != "POST":
        return _show(request, "", None)
    text = _text(request)
    if "do" not in request.POST:
        return _show(request, text, read_volumes(text))
    count = take_volumes(by=by, text=text)
    words = ngettext("%(count)s span is kept.", "%(count)s spans are kept.", count)
    messages.success(request, words % {"count": count})
    return redirect("volumes")


def _text(request: HttpRequest) -> str:
    """Return the table that was sent as a file, or else the one that was pasted."""
    sent = request.FILES.get("file")
    if sent is None:
        return request.POST.get("table", "").replace("\0", "")
    content: bytes = sent.read()
    return content.decode("utf-8", errors="replace").replace("\0", "")


def _show(request: HttpRequest, text: str, table: VolumeTable | None) -> HttpResponse:
    context = {
        "table": table,
        "count": len(table.volumes) if table else 0,
        "refused": table.refused[:MOST_SHOWN] if table else [],
        "more": max(len(table.refused) - MOST_SHOWN, 0) if table else 0,
        "text": text,
        "sample": SAMPLE,
        "fields": _fields(text),
    }
    return render(request, "workspaces/supervisor/pages/volumes.html", context)


def _fields(text: str) -> list[Field]:
    return [
        Field(name="file", label=_("The table as a CSV file"), kind="file", is_page_heading=False, label_size="s"),
        Field(
            name="table",
            label=_("Or paste the table here"),
            value=text,
            kind="textarea",
            is_page_heading=False,
            label_size="s",
            rows=12,
            spellcheck=False,
        ),
    ]


address = path("desk/team/calls/", volumes, name="volumes")
