"""Save what was typed, and come back to it later with a code."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path

from bluelamp.channels.web_report.pages.gone import draft_gone
from bluelamp.channels.web_report.visit import token_of
from bluelamp.contacts.rules import in_groups
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.reports.actions import save_draft
from bluelamp.reports.queries import draft_of
from bluelamp.reports.services import service_as_of


@open_to_public
def save(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    """Say what saving means, and once that is wanted show the code."""
    token = token_of(request)
    draft = draft_of(draft_id, token) if token else None
    if draft is None or token is None:
        return draft_gone(request)
    if draft.contact_id is not None:
        return redirect("receipt", draft_id)
    saved = save_draft(draft_id=draft_id, token=token) if request.method == "POST" else None
    context = {"draft_id": draft_id, "service": service_as_of(draft.service, draft.version), "saved": saved}
    if saved is None:
        return render(request, "channels/web_report/pages/save.html", context)
    return render(request, "channels/web_report/pages/saved.html", context | {"code": in_groups(saved.code)})


address = path("report/<uuid:draft_id>/save/", save, name="save")
