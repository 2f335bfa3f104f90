"""Two versions of a service, compared in words."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.comparing import changes_between
from bluelamp.reports.versions import versions_of
from bluelamp.workspaces.setup.forms import Form
from bluelamp.workspaces.setup.pages.service import earlier_of
from bluelamp.workspaces.setup.service_editing import ADDRESS, version_shown
from bluelamp.workspaces.setup.service_words import state_in_words


@open_to("reports.see_services")
def compare_service(request: HttpRequest, by: Actor, service_code: str, version_number: int) -> HttpResponse:
    """Say what a version changes from the one that the address names, and else from the one before it."""
    version = version_shown(service_code, version_number)
    versions = {str(other.number): other for other in versions_of(service_code) if other.number != version_number}
    other = versions.get(request.GET.get("with", "")) or earlier_of(version, [version, *versions.values()])
    form = Form({"with": str(other.number)} if other else {})
    options = {
        code: _("Version %(number)s: %(state)s") % {"number": one.number, "state": state_in_words(one)}
        for code, one in versions.items()
    }
    context = {
        "version": version,
        "other": other,
        "changes": changes_between(other.definition, version.definition) if other else [],
        "field": form.one_of("with", _("Compare with"), options) if options else None,
    }
    return render(request, "workspaces/setup/pages/compare_service.html", context)


address = path(f"{ADDRESS}compare/", compare_service, name="compare_service")
