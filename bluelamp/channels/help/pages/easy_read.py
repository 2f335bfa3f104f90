"""What a form is for, in Easy Read: short sentences, one idea in a line, with pictures."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.quiet import QUIET, hides_its_name
from bluelamp.knowledge.articles import easy_reads
from bluelamp.reports.services import services


@open_to_public
@hides_its_name
def easy_read(request: HttpRequest, service: str) -> HttpResponse:
    """Show it. Its title in the browser is the same for every form, because some are about what others must not see."""
    asked, easy = services().get(service), easy_reads().get(service)
    if asked is None or easy is None or not easy.said_words:
        raise Http404
    return render(request, "channels/help/pages/easy_read.html", {"service": asked, "easy": easy})


address = path(f"easy-read/<{QUIET}:service>/", easy_read, name="easy_read")
