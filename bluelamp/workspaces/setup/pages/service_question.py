"""One question of a service: its words, how it is answered, when it is asked and where it stands."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from msgspec.structs import replace

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.definition import Page, Question
from bluelamp.reports.editing import page_called, page_with, put_question, question_on
from bluelamp.reports.versions import Version
from bluelamp.reports.why_not import Refused
from bluelamp.workspaces.setup.phone import screen_of
from bluelamp.workspaces.setup.question_forms import form_of_question, question_fields, question_in
from bluelamp.workspaces.setup.service_editing import ADDRESS, carried, keep, version_to_edit
from bluelamp.workspaces.setup.service_sheets import Sheet, sent_in


@open_to("reports.write_service")
def service_question(
    request: HttpRequest, by: Actor, service_code: str, version_number: int, question_code: str
) -> HttpResponse:
    """Show it in a form, and keep what was changed."""
    version = version_to_edit(service_code, version_number)
    page, before = _found(version, question_code)
    if request.method != "POST":
        form = form_of_question(before, version.definition)
        form.typed["page"] = page.code
        return _show(request, version, form, page, before)
    form = sent_in(request)
    typed = question_in(form, before, version.definition)
    page = page_called(version.definition, form.typed.get("page", "")) or page
    if form.wrong or "preview" in request.POST:
        return _show(request, version, form, page, typed)
    try:
        definition = put_question(version.definition, typed, instead_of=before.code, on=page.code)
        kept = keep(request, by, version, definition)
    except Refused as error:
        form.wrong[""] = str(error)
        return _show(request, version_to_edit(service_code, version_number), form, page, typed)
    messages.success(request, _("Question “%(question)s” is kept.") % {"question": typed.label})
    return redirect("service", service_code, kept)


def _found(version: Version, code: str) -> tuple[Page, Question]:
    page = page_with(version.definition, code)
    question = question_on(page, code) if page else None
    if page is None or question is None:
        raise Http404
    return page, question


def _show(request: HttpRequest, version: Version, form: Sheet, page: Page, question: Question) -> HttpResponse:
    alone = replace(page, questions=(question,), only=None)
    context: dict[str, Any] = {
        **carried(version),
        "question": question,
        "parts": question_fields(form, question, version.definition),
        "condition": form.condition(version.definition, question.code),
        "screen": screen_of(alone, version.definition),
        "errors": form.links(),
    }
    return render(request, "workspaces/setup/pages/service_question.html", context)


address = path(
    f"{ADDRESS}questions/<slug:question_code>/",
    service_question,
    name="service_question",
)
