"""A publication as a PDF with its pictures: the same figures as on the pages, to print and to hand out."""

from functools import lru_cache
from typing import Final

from django.conf import settings
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse

from bluelamp.foundation.paper.pdf import pdf_of
from bluelamp.staff.queries import the_force
from bluelamp.surveys.shown import Shown

PAGE: Final = "surveys/shown/paper.html"
MOST_KEPT: Final = 48  # every publication that pages show, in both languages, twice


def report_of(found: Shown) -> HttpResponse:
    """Return a publication as a PDF to take away. Raises `NoPaper`."""
    force = the_force()
    context = {
        "shown": found,
        "definitions": f"{settings.ADDRESS}{reverse('how_we_did_definitions')}",
        "force": force.name if force else "",
    }
    answer = HttpResponse(made_once(render_to_string(PAGE, context)), content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="how-we-did-{found.published.begins.isoformat()}.pdf"'
    return answer


@lru_cache(maxsize=MOST_KEPT)
def made_once(html: str) -> bytes:
    """Return a page as a PDF, made anew only where it says something else: anyone may ask often."""
    return pdf_of(html)
