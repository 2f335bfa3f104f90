"""A publication as a PDF, for anyone to print and hand out."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.paper.pdf import NoPaper
from bluelamp.surveys.shown import all_published, shown
from bluelamp.surveys.shown.paper import report_of


@open_to_public
def how_we_did_report(request: HttpRequest) -> HttpResponse:
    """Give the publication that the address names by its first day, the newest where it names none; or say why not."""
    found = shown(all_published(), request.GET.get("from", ""))
    if found is None:
        raise Http404
    try:
        return report_of(found)
    except NoPaper as error:
        context = {"failed": str(error)}
        return render(request, "channels/figures/pages/how_we_did_report.html", context, status=503)


address = path("how-we-did/report.pdf", how_we_did_report, name="how_we_did_report")
