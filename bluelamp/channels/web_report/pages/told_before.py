"""Someone has told us of the same: say no more than that, and let people add theirs or leave it at that."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse

from bluelamp.channels.web_report.pages.gone import draft_gone
from bluelamp.channels.web_report.visit import token_of
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.design.language import only_changes_language
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.actions import tell_again
from bluelamp.reports.drafts import OpenDraft
from bluelamp.reports.queries import draft_of
from bluelamp.reports.rules import page_of_place
from bluelamp.reports.services import service_as_of
from bluelamp.reports.told_before import days_looked_back, told_near

PASSER_BY = Actor.public("reports.submit")


@open_to_public
def told_before(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    """Say that someone told us of the same, and where to go on; count whoever has nothing to add."""
    token = token_of(request)
    draft = draft_of(draft_id, token) if token else None
    if draft is None or token is None:
        return draft_gone(request)
    if request.method == "POST" and not only_changes_language(request):
        if tell_again(by=PASSER_BY, draft_id=draft_id, token=token):
            return redirect("told_again")
        return redirect("check_answers", draft_id)
    return _show(request, draft)


def _show(request: HttpRequest, draft: OpenDraft) -> HttpResponse:
    """Show the page, or go on where nobody told us of it any more."""
    service = service_as_of(draft.service, draft.version)
    place = page_of_place(service)
    if draft.contact_id is not None or place is None or not told_near(service, draft.answers):
        return redirect("check_answers", draft.id)
    context = {
        "service": service,
        "days": days_looked_back(),
        "back": reverse("question", args=[draft.id, place.code]),
        "go_on": reverse("check_answers", args=[draft.id]),
    }
    return render(request, "channels/web_report/pages/told_before.html", context)


@open_to_public
def told_again(request: HttpRequest) -> HttpResponse:
    """Say that it is counted, and that nothing else was kept."""
    return render(request, "channels/web_report/pages/told_again.html")


addresses = [
    path("report/<uuid:draft_id>/told/", told_before, name="told_before"),
    path("told-again/", told_again, name="told_again"),
]
