"""Take a service in from a file: it becomes the next version of the service with its code, as a draft."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.design.fields import ErrorLink, Field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import id_made_with_the_form
from bluelamp.reports.actions import begin_service
from bluelamp.reports.definition import Definition
from bluelamp.reports.soundness import problems_of_codes
from bluelamp.reports.why_not import Refused
from bluelamp.reports.written import NotADefinition, read_definition


@open_to("reports.write_service")
def take_service(request: HttpRequest, by: Actor) -> HttpResponse:
    """Ask for a file and begin a version with it, or say where it is no service."""
    wrong = ""
    if request.method == "POST":
        version_id = id_made_with_the_form(request.POST.get("version_id", ""))
        try:
            version = begin_service(by=by, version_id=version_id, definition=_definition(request))
        except (NotADefinition, Refused) as error:
            wrong = str(error)
        else:
            messages.success(request, _("It is taken in as a draft. Look at it, then have it approved."))
            return redirect("service", version.code, version.number)
    context = {
        "field": _field(wrong),
        "version_id": new_id(),
        "errors": [ErrorLink(wrong, "#file")] if wrong else [],
    }
    return render(request, "workspaces/setup/pages/take_service.html", context)


def _definition(request: HttpRequest) -> Definition:
    """Return what is in the file that was sent. Raises `NotADefinition`."""
    sent = request.FILES.get("file")
    if sent is None:
        raise NotADefinition(_("no file was chosen"))
    definition = read_definition(sent.read())
    for problem in problems_of_codes(definition):
        place = ", ".join(code for code in (problem.page, problem.question) if code)
        raise NotADefinition(f"{place}: {problem.says}".rstrip("."))
    return definition


def _field(wrong: str) -> Field:
    return Field(
        name="file",
        label=_("The file"),
        hint=_("A JSON file that “Save it as a file” gave, here or in another Bluelamp."),
        error=wrong,
        kind="file",
        is_page_heading=False,
        label_size="s",
    )


address = path("desk/setup/services/take/", take_service, name="take_service")
