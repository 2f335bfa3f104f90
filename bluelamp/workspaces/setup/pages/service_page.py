"""One page of a service: its words, when it is asked, its questions, and more of them, a line each."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.definition import Page
from bluelamp.reports.editing import page_called, put_page
from bluelamp.reports.versions import Version
from bluelamp.reports.why_not import Refused
from bluelamp.workspaces.setup.page_forms import (
    SAMPLE,
    form_of_page,
    page_fields,
    page_in,
    waits_before,
)
from bluelamp.workspaces.setup.phone import screen_of
from bluelamp.workspaces.setup.service_editing import ADDRESS, carried, keep, version_to_edit
from bluelamp.workspaces.setup.service_sheets import Sheet, sent_in
from bluelamp.workspaces.setup.service_words import outline


@open_to("reports.write_service")
def new_service_page(request: HttpRequest, by: Actor, service_code: str, version_number: int) -> HttpResponse:
    """Ask for a page with its questions, and put it behind all others."""
    return _ask(request, by, version_to_edit(service_code, version_number), None)


@open_to("reports.write_service")
def service_page(
    request: HttpRequest, by: Actor, service_code: str, version_number: int, page_code: str
) -> HttpResponse:
    """Show a page in a form, and keep what was changed and added."""
    version = version_to_edit(service_code, version_number)
    before = page_called(version.definition, page_code)
    if before is None:
        raise Http404
    return _ask(request, by, version, before)


def _ask(request: HttpRequest, by: Actor, version: Version, before: Page | None) -> HttpResponse:
    if request.method != "POST":
        form = form_of_page(before, version.definition) if before else Sheet()
        return _show(request, version, form, before, before)
    form = sent_in(request)
    page = page_in(form, version.definition, before)
    if form.wrong or "preview" in request.POST:
        return _show(request, version, form, page, before)
    try:
        definition = put_page(version.definition, page, instead_of=before.code if before else "")
        kept = keep(request, by, version, definition)
    except Refused as error:
        form.wrong[""] = str(error)
        return _show(request, version_to_edit(version.code, version.number), form, page, before)
    messages.success(request, _("Page “%(page)s” is kept.") % {"page": page.title})
    if "another" in request.POST:
        return redirect("new_service_page", version.code, kept)
    return redirect("service", version.code, kept)


def _show(request: HttpRequest, version: Version, form: Sheet, page: Page | None, before: Page | None) -> HttpResponse:
    definition = version.definition
    old = [line for line in outline(definition) if before and line.page.code == before.code]
    with_it = put_page(definition, page) if page and not before else definition
    context: dict[str, Any] = {
        **carried(version),
        "before": before,
        "groups": page_fields(form, definition),
        "condition": form.condition(definition, waits_before(definition, before)),
        "questions": old[0].questions if old else [],
        "sample": SAMPLE,
        "screen": screen_of(page, with_it) if page and (page.questions or page.ends) else None,
        "errors": form.links(),
    }
    return render(request, "workspaces/setup/pages/service_page.html", context)


addresses = [
    path(
        f"{ADDRESS}add-page/",
        new_service_page,
        name="new_service_page",
    ),
    path(
        f"{ADDRESS}pages/<slug:page_code>/",
        service_page,
        name="service_page",
    ),
]
