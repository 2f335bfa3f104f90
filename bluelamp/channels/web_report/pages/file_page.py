"""The page of a question that asks for files: what was added so far, and a field for more."""

from dataclasses import replace
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.translation import gettext as _

from bluelamp.foundation.clock import new_id
from bluelamp.foundation.design.fields import ErrorLink, Field
from bluelamp.foundation.files.rules import MOST_FILES
from bluelamp.foundation.quiet import hidden
from bluelamp.reports.definition import Kind, Page, Question, Service
from bluelamp.reports.drafts import OpenDraft
from bluelamp.reports.fields import fields_for
from bluelamp.reports.rules import page_before
from bluelamp.reports.typed_danger import danger_typed


def files_question(page: Page) -> Question | None:
    """Return the question of a page that asks for files, None where it asks for none."""
    return next((question for question in page.questions if question.kind == Kind.FILE), None)


def show_file_page(
    request: HttpRequest, draft: OpenDraft, service: Service, page: Page, question: Question, *, error: str = ""
) -> HttpResponse:
    """Show the files of a draft with a way to take each out, and the field for more."""
    before = page_before(service, draft.answers, page.code)
    context: dict[str, Any] = {
        "page": page,
        "service": service,
        "heads": not page.lead,
        "number": service.number_of(page),
        "draft_id": draft.id,
        "danger": danger_typed(before.questions, draft.answers) if before else False,
        "in_address": f"draft={draft.id}&page={hidden(page.code)}",
        "file_id": new_id(),
        "field": _field(question, error, heads=not page.lead),
        "largest_upload": settings.LARGEST_UPLOAD,
        "most_files": MOST_FILES,
        "files": draft.answers.get(question.code) or [],
        "errors": [ErrorLink(error, f"#{question.code}")] if error else [],
        "back": reverse("question", args=[draft.id, before.code]) if before else reverse("start"),
    }
    return render(request, "channels/web_report/pages/file_page.html", context)


def _field(question: Question, error: str, *, heads: bool) -> Field:
    (field,) = fields_for([question], {}, {question.code: error} if error else {}, heads=heads)
    assert isinstance(field, Field)
    largest = filesizeformat(settings.LARGEST_FILE)
    usual = _("One at a time, up to %(largest)s. Nobody is shown it before you send your report.") % {
        "largest": largest
    }
    return replace(field, hint=field.hint or usual)
