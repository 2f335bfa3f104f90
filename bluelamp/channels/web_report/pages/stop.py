"""Pages that end a form: 999 now, or not on this device."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.quiet import QUIET
from bluelamp.foundation.words import tidy
from bluelamp.reports.definition import Service
from bluelamp.reports.services import service_called


@open_to_public
def emergency(request: HttpRequest) -> HttpResponse:
    """Say how to reach 999, by voice and without."""
    return render(request, "channels/web_report/pages/emergency.html")


@open_to_public
def emergency_plain(request: HttpRequest) -> HttpResponse:
    """Say to a child how to reach 999, and what to do without a phone."""
    return render(request, "channels/web_report/pages/emergency_plain.html")


@open_to_public
def not_safe_here(request: HttpRequest, service: str) -> HttpResponse:
    """Say what to do where the device is not safe; a person may carry on with the service all the same."""
    asked = service_called(service)
    if asked is None:
        raise Http404
    context = {"service": asked, "typed": tidy(request.POST.get("typed", ""))}
    return render(request, "channels/web_report/pages/not_safe_here.html", context)


def stopped(service: Service, stop: str, draft_id: UUID | None = None, *, typed: str = "") -> HttpResponse:
    """Go to the page that ends a form of a service; one of the form's own is shown beside its draft.

    Where something was `typed` before, the browser takes it along to the page that lets someone carry on all the same.
    """
    page = service.page(stop)
    if draft_id and page and page.ends:
        return redirect("elsewhere", draft_id, stop)
    if stop == "emergency":
        return redirect("emergency_plain" if service.for_children else "emergency")
    return redirect(stop, service.code, preserve_request=bool(typed))


addresses = [
    path("emergency/", emergency, name="emergency"),
    path("emergency/plain/", emergency_plain, name="emergency_plain"),
    path(f"not-safe-here/<{QUIET}:service>/", not_safe_here, name="not-safe-here"),
]
