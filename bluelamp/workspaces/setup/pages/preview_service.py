"""A whole form as the public is asked it, page by page, as wide as a phone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from msgspec.structs import replace

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.definition import ENGLISH
from bluelamp.reports.services import composed
from bluelamp.workspaces.setup.phone import screens_of
from bluelamp.workspaces.setup.service_editing import ADDRESS, version_shown
from bluelamp.workspaces.setup.service_sheets import language_called


@open_to("reports.see_services")
def preview_service(request: HttpRequest, by: Actor, service_code: str, version_number: int) -> HttpResponse:
    """Show it, in a language of its own that the address names."""
    version = version_shown(service_code, version_number)
    definition = version.definition
    chosen = request.GET.get("language", "")
    language = chosen if chosen in definition.languages else ENGLISH
    pages = composed(definition, version_number).pages
    context = {
        "version": version,
        "screens": screens_of(pages, replace(definition, pages=pages), language),
        "languages": [(code, language_called(code)) for code in definition.languages],
        "language": language,
    }
    return render(request, "workspaces/setup/pages/preview_service.html", context)


address = path(f"{ADDRESS}preview/", preview_service, name="preview_service")
