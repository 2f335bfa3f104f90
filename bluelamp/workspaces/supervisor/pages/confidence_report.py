"""A publication as a PDF with its pictures; who took it is written down."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.paper.pdf import NoPaper
from bluelamp.surveys.actions import print_figures
from bluelamp.surveys.shown import all_published, shown
from bluelamp.surveys.shown.paper import report_of


@open_to("surveys.see_figures")
def confidence_report(request: HttpRequest, by: Actor) -> HttpResponse:
    """Give the publication that the form names by its first day; where that cannot be, say so on the page it is on."""
    if request.method != "POST":
        return redirect("confidence")
    found = shown(all_published(), request.POST.get("from", ""))
    if found is None:
        raise Http404
    try:
        report = report_of(found)
    except NoPaper as error:
        messages.error(request, str(error))
        return redirect("confidence")
    print_figures(by=by, begins=found.published.begins)
    return report


address = path("desk/confidence/report/", confidence_report, name="confidence_report")
