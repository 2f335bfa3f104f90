"""Add files to a report that is not sent yet: one by a form, many piece by piece, and take one out again."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_POST

from bluelamp.channels.web_report.draft_files import AskedForFiles, TooLate, asked_for_files, sender_for, too_late
from bluelamp.channels.web_report.pages.file_page import show_file_page
from bluelamp.channels.web_report.pages.gone import draft_gone
from bluelamp.channels.web_report.pages.question import question
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.design.language import only_changes_language
from bluelamp.foundation.files import tus
from bluelamp.foundation.files.form import file_sent, nothing_chosen, told_in_words
from bluelamp.foundation.files.intake import FileRefused
from bluelamp.foundation.files.store import CannotStore
from bluelamp.foundation.quiet import QUIET, code_in
from bluelamp.foundation.words import id_made_with_the_form
from bluelamp.reports.actions import remove_file


# The form is read only once its sender is known to hold the draft, and where we can say what is wrong with it.
@open_to_public
@require_POST
@csrf_exempt
def report_file(request: HttpRequest) -> HttpResponseBase:
    """Keep the file of a form, and go on where its button says so."""
    draft_id = id_made_with_the_form(request.GET.get("draft", ""))
    asked = asked_for_files(request, draft_id, code_in(request.GET.get("page", "")))
    if asked is None:
        return draft_gone(request)
    if asked.is_sent:
        return _too_late(request, asked)
    try:
        with told_in_words():
            return _keep(request, asked)
    except TooLate:
        return _too_late(request, asked)
    except (FileRefused, CannotStore) as refused:
        error = str(refused)
    return show_file_page(request, asked.draft, asked.service, asked.page, asked.question, error=error)


@csrf_protect
def _keep(request: HttpRequest, asked: AskedForFiles) -> HttpResponseBase:
    taken = file_sent(request, kept=asked.kept, name=asked.question.code)
    if taken is not None:
        asked.keep(taken, id_made_with_the_form(request.POST.get("file_id", "")))
    elif "add" in request.POST:
        raise nothing_chosen()
    if "add" in request.POST or only_changes_language(request):
        return redirect("question", asked.draft.id, asked.page.code)
    return question(request, asked.draft.id, asked.page.code)


@open_to_public
@require_http_methods(["OPTIONS", "POST"])
def report_uploads(request: HttpRequest, draft_id: UUID, page_code: str) -> HttpResponse:
    """Begin to send a file."""
    asked = asked_for_files(request, draft_id, page_code)
    if asked is not None and asked.is_sent:
        return tus.refuse(too_late())
    return tus.begin(request, sender_for(request, asked), lambda upload: _address_of(draft_id, page_code, upload))


@open_to_public
@require_http_methods(["OPTIONS", "HEAD", "PATCH", "DELETE"])
def report_upload(request: HttpRequest, draft_id: UUID, page_code: str, upload_id: UUID) -> HttpResponse:
    """Say how far a file has come, take its next piece, or give it up."""
    asked = asked_for_files(request, draft_id, page_code)
    if asked is not None and asked.is_sent:
        return tus.refuse(too_late())
    return tus.go_on(request, sender_for(request, asked), upload_id)


@open_to_public
@require_POST
def remove_report_file(request: HttpRequest, draft_id: UUID, page_code: str, file_id: UUID) -> HttpResponse:
    """Take a file out of the report."""
    asked = asked_for_files(request, draft_id, page_code)
    if asked is None:
        return draft_gone(request)
    if not remove_file(draft_id=draft_id, token=asked.token, question=asked.question.code, file_id=file_id):
        return _too_late(request, asked)
    return redirect("question", draft_id, page_code)


def _too_late(request: HttpRequest, asked: AskedForFiles) -> HttpResponse:
    """Say that the report went without what was done here."""
    context = {"draft_id": asked.draft.id}
    return render(request, "channels/web_report/pages/report_files_late.html", context, status=HTTPStatus.CONFLICT)


def _address_of(draft_id: UUID, page_code: str, upload_id: UUID) -> str:
    return reverse("report_upload", args=[draft_id, page_code, upload_id])


PAGE = f"report/<uuid:draft_id>/<{QUIET}:page_code>/"
address = path("report-file/", report_file, name="report_file")
uploads_address = path(f"{PAGE}uploads/", report_uploads, name="report_uploads")
upload_address = path(f"{PAGE}uploads/<uuid:upload_id>/", report_upload, name="report_upload")
remove_address = path(f"{PAGE}files/<uuid:file_id>/", remove_report_file, name="remove_report_file")
