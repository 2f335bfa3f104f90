"""The bank holidays of the force: which are kept, and keeping more from lines or a file."""

from typing import Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import today
from bluelamp.foundation.design.fields import ErrorLink, Field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import drop_bank_holiday as keep_no_more
from bluelamp.staff.actions import keep_bank_holidays
from bluelamp.staff.bank_holidays import NoBankHolidays, read_bank_holidays
from bluelamp.staff.bank_holidays import bank_holidays as all_since
from bluelamp.staff.typed_times import day_in

SAMPLE: Final = "2026-12-25 Christmas Day\n2026-12-28 Boxing Day (substitute day)"


@open_to("staff.change_force")
def bank_holidays(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show those from the first of January on; keep all that were sent, or none where one is wrong."""
    text, wrong = "", ""
    if request.method == "POST":
        text = _text(request)
        try:
            kept = keep_bank_holidays(by=by, names=read_bank_holidays(text))
        except NoBankHolidays as error:
            wrong = str(error)
        else:
            words = ngettext("%(count)s bank holiday is new or changed.", "%(count)s are new or changed.", kept)
            messages.success(request, words % {"count": kept} if kept else _("All of these are kept already."))
            return redirect("bank_holidays")
    context = {
        "days": all_since(today().replace(month=1, day=1)),
        "fields": _fields(text, wrong),
        "sample": SAMPLE,
        "errors": [ErrorLink(wrong, "#days")] if wrong else [],
    }
    return render(request, "workspaces/setup/pages/bank_holidays.html", context)


@open_to("staff.change_force")
def drop_bank_holiday(request: HttpRequest, by: Actor) -> HttpResponse:
    """Keep the day that the form carries no more, and lead back to the others."""
    day = day_in(request.POST.get("day", ""))
    if day is not None:
        keep_no_more(by=by, day=day)
        messages.success(request, _("It is no bank holiday any more."))
    return redirect("bank_holidays")


def _text(request: HttpRequest) -> str:
    sent = request.FILES.get("file")
    if sent is None:
        return request.POST.get("days", "")
    content: bytes = sent.read()
    return content.decode("utf-8", errors="replace")


def _fields(text: str, wrong: str) -> list[Field]:
    return [
        Field(
            name="days",
            label=_("One on each line, the day first"),
            value=text,
            error=wrong,
            kind="textarea",
            is_page_heading=False,
            label_size="s",
            rows=8,
            spellcheck=False,
        ),
        Field(
            name="file",
            label=_("Or a file"),
            hint=_("The calendar (.ics) or the JSON of bank holidays that GOV.UK publishes."),
            kind="file",
            is_page_heading=False,
            label_size="s",
        ),
    ]


addresses = [
    path("desk/setup/bank-holidays/", bank_holidays, name="bank_holidays"),
    path("desk/setup/bank-holidays/drop/", drop_bank_holiday, name="drop_bank_holiday"),
]
