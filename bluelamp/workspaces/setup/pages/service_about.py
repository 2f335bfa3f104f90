"""What a service is as a whole: its name, team, hours, grade, languages, and how people are treated."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.why_not import Refused
from bluelamp.workspaces.setup.service_editing import ADDRESS, carried, keep, version_to_edit
from bluelamp.workspaces.setup.service_forms import check_service, form_of_service, service_fields, with_answers
from bluelamp.workspaces.setup.service_sheets import sent_in


@open_to("reports.write_service")
def service_about(request: HttpRequest, by: Actor, service_code: str, version_number: int) -> HttpResponse:
    """Show it in a form, and keep what was changed."""
    version = version_to_edit(service_code, version_number)
    form = sent_in(request) if request.method == "POST" else form_of_service(version.definition)
    if request.method == "POST":
        check_service(form)
    if request.method == "POST" and not form.wrong:
        try:
            kept = keep(request, by, version, with_answers(version.definition, form))
        except Refused as error:
            form.wrong[""] = str(error)
        else:
            messages.success(request, _("It is kept."))
            return redirect("service", service_code, kept)
    version = version_to_edit(service_code, version_number)
    context = {**carried(version), "groups": service_fields(form, version.definition), "errors": form.links()}
    return render(request, "workspaces/setup/pages/service_about.html", context)


address = path(f"{ADDRESS}about/", service_about, name="service_about")
