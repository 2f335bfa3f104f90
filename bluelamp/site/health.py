"""What a machine that watches over this one asks: does it live, can it work, and how far behind is it."""

from collections.abc import Iterator
from typing import Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path

from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.site.measures import measures
from bluelamp.site.readiness import why_not_ready

TEXT: Final = "text/plain; charset=utf-8"
PROMETHEUS: Final = "text/plain; version=0.0.4; charset=utf-8"


@open_to_public
def live(_request: HttpRequest) -> HttpResponse:
    """Answer at all: the process runs and takes requests."""
    return HttpResponse("alive\n", content_type=TEXT)


@open_to_public
def ready(_request: HttpRequest) -> HttpResponse:
    """Say whether reports can be taken now; 503 with the reasons where they cannot."""
    reasons = list(why_not_ready())
    text = "\n".join(reasons or ["ready"])
    return HttpResponse(f"{text}\n", content_type=TEXT, status=503 if reasons else 200)


@open_to_public
def metrics(request: HttpRequest) -> HttpResponse:
    """Give every measure in Prometheus' text form, to this machine and those in `BLUELAMP_METRICS_FROM` only."""
    if request.META["REMOTE_ADDR"] not in settings.METRICS_FROM:
        raise Http404
    return HttpResponse("".join(_lines()), content_type=PROMETHEUS)


def _lines() -> Iterator[str]:
    for measure in measures():
        yield f"# HELP bluelamp_{measure.name} {measure.help}\n# TYPE bluelamp_{measure.name} gauge\n"
        for label, value in measure.values.items():
            labels = f'{{{measure.labelled}="{label}"}}' if label else ""
            yield f"bluelamp_{measure.name}{labels} {value:g}\n"


addresses = [
    path("health/live", live, name="health_live"),
    path("health/ready", ready, name="health_ready"),
    path("metrics", metrics, name="metrics"),
]
