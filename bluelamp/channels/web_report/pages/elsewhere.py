"""A page of a form's own that ends it: where else to go, why, and the way back."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse

from bluelamp.channels.web_report.pages.gone import draft_gone
from bluelamp.channels.web_report.visit import token_of
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.quiet import QUIET
from bluelamp.reports.definition import Page, Service
from bluelamp.reports.queries import draft_of
from bluelamp.reports.rules import Answers, pages_asked
from bluelamp.reports.services import service_as_of


@open_to_public
def elsewhere(request: HttpRequest, draft_id: UUID, page_code: str) -> HttpResponse:
    """Say where else to go. The answer that led here was not kept, so that another can be given to go on."""
    token = token_of(request)
    draft = draft_of(draft_id, token) if token else None
    if draft is None:
        return draft_gone(request)
    if draft.contact_id is not None:
        return redirect("receipt", draft_id)
    service = service_as_of(draft.service, draft.version)
    page = service.page(page_code)
    before = _before(service, draft.answers, page_code)
    if page is None or before is None or not page.ends:
        raise Http404
    context = {"service": service, "page": page, "back": reverse("question", args=[draft_id, before.code])}
    return render(request, "channels/web_report/pages/elsewhere.html", context)


def _before(service: Service, answers: Answers, stop: str) -> Page | None:
    """Return the page with the answer that leads to an end, among those that are asked."""
    return next((page for page in pages_asked(service, answers) if _leads_to(page, stop)), None)


def _leads_to(page: Page, stop: str) -> bool:
    return any(option.stop == stop for question in page.questions for option in question.options)


address = path(f"report/<uuid:draft_id>/elsewhere/<{QUIET}:page_code>/", elsewhere, name="elsewhere")
