"""The pages for what went wrong, each with what to do next."""

import sys
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from bluelamp.foundation.database.refusals import nothing_was_kept

TRY_AGAIN_AFTER: Final = 60  # seconds


def not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that makes no sense."""
    return render(request, "site/pages/not_understood.html", status=400)


def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer someone who may know of a thing but not do this to it."""
    return render(request, "site/pages/not_allowed.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer for a page that does not exist, or that this person may not know of."""
    return render(request, "site/pages/not_found.html", status=404)


def went_wrong(request: HttpRequest) -> HttpResponse:
    """Answer where we failed, asking the database for nothing: it may be what failed."""
    if nothing_was_kept(sys.exception()):
        return HttpResponse(
            render_to_string("site/pages/not_now.html", _around()), status=503, headers={"Retry-After": TRY_AGAIN_AFTER}
        )
    return HttpResponse(render_to_string("site/pages/went_wrong.html", _around()), status=500)


def _around() -> dict[str, bool]:
    """Return what a page shows around itself without asking the database: whether this is training."""
    return {"training": settings.TRAINING}


def form_not_ours(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose cookie is missing or old; nothing was kept of it."""
    return render(request, "site/pages/form_not_ours.html", status=403)
