"""Make a service from scratch: what it is called, who answers and by when. Its pages come next."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from msgspec.structs import replace

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import id_made_with_the_form
from bluelamp.reports.actions import begin_service
from bluelamp.reports.codes import dashed
from bluelamp.reports.versions import begun_with, versions_of
from bluelamp.workspaces.setup.service_forms import (
    USUAL,
    check_service,
    form_of_service,
    service_fields,
    with_answers,
)
from bluelamp.workspaces.setup.service_sheets import Sheet, sent_in


@open_to("reports.write_service")
def new_service(request: HttpRequest, by: Actor) -> HttpResponse:
    """Ask for it, begin its first version, and go on to its first page."""
    form = sent_in(request) if request.method == "POST" else form_of_service(USUAL)
    version_id = id_made_with_the_form(form.typed.get("version_id", ""))
    if request.method == "POST":
        check_service(form)
        if not begun_with(version_id):
            _check_code(form)
    if request.method == "POST" and not form.wrong:
        definition = replace(with_answers(USUAL, form), code=dashed(form.line("label")))
        version = begin_service(by=by, version_id=version_id, definition=definition)
        messages.success(request, _("It is begun. Now add its first page."))
        return redirect("new_service_page", version.code, version.number)
    context = {"groups": service_fields(form, USUAL), "version_id": new_id(), "errors": form.links()}
    return render(request, "workspaces/setup/pages/new_service.html", context)


def _check_code(form: Sheet) -> None:
    """Note where nothing can be made of the name that no other service is called."""
    code = dashed(form.line("label"))
    if "label" in form.wrong:
        return
    if not code:
        form.wrong["label"] = _("Use a name with letters from a to z in it: its address is made of them.")
    elif versions_of(code):
        form.wrong["label"] = _("There is a service with this name. Choose another, or begin a version of that one.")


address = path("desk/setup/services/new/", new_service, name="new_service")
