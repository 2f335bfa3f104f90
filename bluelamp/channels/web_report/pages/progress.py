"""All pages of a long form, and which are done."""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse

from bluelamp.channels.web_report.pages.gone import draft_gone
from bluelamp.channels.web_report.visit import token_of
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.reports.definition import Text
from bluelamp.reports.queries import draft_of
from bluelamp.reports.rules import progress as progress_of
from bluelamp.reports.services import service_as_of


@dataclass(frozen=True)
class Step:
    """One page of the form: what it is called, where it is, and whether it is done."""

    title: Text
    address: str
    done: bool


@open_to_public
def progress(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    """List the pages that are asked, given the answers so far."""
    token = token_of(request)
    draft = draft_of(draft_id, token) if token else None
    if draft is None:
        return draft_gone(request)
    if draft.contact_id is not None:
        return redirect("receipt", draft_id)
    service = service_as_of(draft.service, draft.version)
    steps = [
        Step(page.title, reverse("question", args=[draft_id, page.code]), done)
        for page, done in progress_of(service, draft.answers)
        if page != service.pages[0]
    ]
    context = {
        "service": service,
        "draft_id": draft_id,
        "steps": steps,
        "back": next((step.address for step in steps if not step.done), reverse("check_answers", args=[draft_id])),
        "left": sum(not step.done for step in steps),
    }
    return render(request, "channels/web_report/pages/progress.html", context)


address = path("report/<uuid:draft_id>/all/", progress, name="progress")
