"""Whether our reports and the records system agree: how many stand how, what comparisons found, what needs someone."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import now
from bluelamp.foundation.design.times import ago
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.records.queries import count_filings, filings_for_someone, latest_comparisons, records_connected


@open_to("records.see_comparisons")
def records(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the figures of the whole force, and of what needs someone only what is within reach."""
    counted, at = count_filings(), now()
    listed = [(filing, ago(filing.since, at=at)) for filing in filings_for_someone(by)]
    context: dict[str, Any] = {
        "connected": records_connected(),
        "counted": counted,
        "listed": listed,
        "unlisted": counted.for_someone - len(listed),
        "comparisons": latest_comparisons(),
    }
    return render(request, "workspaces/supervisor/pages/records.html", context)


address = path("desk/records/", records, name="records")
