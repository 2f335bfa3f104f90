"""Take in a canary that came by the address that people type; it is no report, and nothing else is taken here."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from bluelamp.canary.actions import take_canary
from bluelamp.canary.rules import Door
from bluelamp.foundation.access.entrance import open_to_public


@csrf_exempt
@open_to_public
@require_POST
def canary(request: HttpRequest) -> HttpResponse:
    """Write down that it came through, and say so once that is on the disk."""
    if not take_canary(door=Door.WEB, text=request.POST.get("mark", "")):
        raise Http404
    return HttpResponse(status=204)


address = path("canary/", canary, name="canary")
