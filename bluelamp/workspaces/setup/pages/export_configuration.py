"""Take the whole configuration away as a file."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path

from bluelamp.configuration.actions import export_configuration as take_it_away
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import today
from bluelamp.foundation.ledger.actor import Actor


@open_to("configuration.export")
def export_configuration(request: HttpRequest, by: Actor) -> HttpResponse:
    """Give the file, to be saved; looking at the address leads back."""
    if request.method != "POST":
        return redirect("configuration")
    answer = HttpResponse(take_it_away(by=by), content_type="application/json")
    answer["Content-Disposition"] = f'attachment; filename="configuration-{today().isoformat()}.json"'
    return answer


address = path("desk/setup/configuration/export/", export_configuration, name="export_configuration")
