"""Take the reports for the records system that need someone away as a file."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.taking_away import as_file, form_asked
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.records.actions import export_filings as take_them_away
from bluelamp.reports.contact_columns import moment

if TYPE_CHECKING:
    from bluelamp.records.models import Filing

COLUMNS: Final = ("reference", "team", "state", "reason", "kept_back_because", "since")


@open_to("records.see_comparisons")
def export_filings(request: HttpRequest, by: Actor) -> HttpResponse:
    """Give a file of what is within reach and needs someone; without a known form, lead back to the page."""
    form = form_asked(request)
    if form is None:
        return redirect("records")
    return as_file(form, named="records", columns=COLUMNS, rows=_rows(take_them_away(by=by, form=form)))


def _rows(filings: "Iterable[Filing]") -> Iterator[tuple[str, ...]]:
    for filing in filings:
        contact = filing.contact
        since = moment(filing.since)
        yield (contact.reference, str(contact.team), filing.state, filing.reason, filing.kept_because, since)


address = path("desk/records/export/", export_filings, name="export_filings")
