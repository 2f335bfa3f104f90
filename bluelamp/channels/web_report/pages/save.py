"""Save what was typed, and come back to it later with a code."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path

from bluelamp.channels.web_report.pages.gone import draft_gone
from bluelamp.channels.web_report.visit import token_of
from bluelamp.contacts.rules import in_groups
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.words import id_made_with_the_form
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
    if request.method != "POST":
        days = service_as_of(draft.service, draft.version).definition.save_days
        context = {"draft_id": draft_id, "wish": new_id(), "days": days}
        return render(request, "channels/web_report/pages/save.html", context)
    saved = save_draft(draft_id=draft_id, token=token, wish=id_made_with_the_form(request.POST.get("wish", "")))
    if saved is None:
        return draft_gone(request)
    context = {
        "draft_id": draft_id,
        "saved": saved,
        "code": in_groups(saved.code),
        "wish": request.POST.get("wish", ""),
    }
    return render(request, "channels/web_report/pages/saved.html", context)


address = path("report/<uuid:draft_id>/save/", save, name="save")
