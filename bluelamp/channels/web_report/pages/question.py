"""One question, or a few that belong together, on a page of their own."""

from typing import Any, Final
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse

from bluelamp.channels.web_report.finding import place_wanted
from bluelamp.channels.web_report.pages.file_page import files_question, show_file_page
from bluelamp.channels.web_report.pages.gone import draft_gone
from bluelamp.channels.web_report.pages.stop import stopped
from bluelamp.channels.web_report.visit import token_of
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.clock import today
from bluelamp.foundation.design.language import only_changes_language
from bluelamp.foundation.quiet import QUIET
from bluelamp.reports.actions import keep_answers
from bluelamp.reports.check import Checked, check_page
from bluelamp.reports.definition import Kind, Page, Service
from bluelamp.reports.drafts import OpenDraft
from bluelamp.reports.fields import error_links, fields_for
from bluelamp.reports.looked_up import looked_up_in
from bluelamp.reports.looking_up import places_for
from bluelamp.reports.pasting import pasted_in
from bluelamp.reports.queries import draft_of
from bluelamp.reports.rows import asks_for_rows, with_other_rows, with_pasted_rows
from bluelamp.reports.rules import (
    ABOUT_YOU,
    KNOWN,
    first_unanswered,
    heads_its_page,
    next_page,
    page_before,
    page_of_place,
    pages_asked,
    questions_asked,
    says_told,
    stop_for,
)
from bluelamp.reports.services import service_as_of
from bluelamp.reports.told_before import told_near
from bluelamp.reports.typed_danger import danger_typed

LONG: Final = 10  # with more pages than these a form has a list of them


@open_to_public
def question(request: HttpRequest, draft_id: UUID, page_code: str) -> HttpResponse:
    """Ask, keep the answer, and go on to what is asked next."""
    token = token_of(request)
    draft = draft_of(draft_id, token) if token else None
    if draft is None or token is None:
        return draft_gone(request)
    if elsewhere := _elsewhere(draft, page_code):
        return elsewhere
    service = service_as_of(draft.service, draft.version)
    page = service.page(page_code)
    if page is None or not questions_asked(page, draft.answers):
        raise Http404
    if request.method != "POST":
        return _show(request, draft, service, page, Checked(typed=dict(draft.answers)))
    checked = check_page(page, request.POST, draft.answers, today=today())
    if "map" in request.POST:
        return _to_map(request, draft, service, page, checked)
    if again := _to_show_again(request, page, draft, checked):
        return _show(request, draft, service, page, again, request.POST.get("find", ""))
    stop = stop_for(page, checked.answers)
    if stop:
        return stopped(service, stop, draft_id)
    if "later" in request.POST:
        keep_answers(draft_id=draft_id, token=token, answers=checked.answers)
        return redirect("save", draft_id)
    if checked.errors:
        return _show(request, draft, service, page, checked)
    kept = keep_answers(draft_id=draft_id, token=token, answers=checked.answers)
    return _go_on(kept, service, page) if kept else draft_gone(request)


def _elsewhere(draft: OpenDraft, page_code: str) -> HttpResponse | None:
    """Return where to go instead: once it is sent to the receipt, and of someone known to what we have of them."""
    if draft.contact_id is not None:
        return redirect("receipt", draft.id)
    if page_code == ABOUT_YOU and draft.answers.get(KNOWN):
        return redirect("still_right", draft.id)
    return None


def _to_show_again(request: HttpRequest, page: Page, draft: OpenDraft, checked: Checked) -> Checked | None:
    """Return what to show where a button changes no more than the page: its rows, what is found, its language."""
    if pasted := pasted_in(page, request.POST):
        return with_pasted_rows(pasted, check_page(page, pasted.typed, draft.answers, today=today()))
    if asks_for_rows(request.POST):
        return with_other_rows(checked, request.POST)
    if "find" in request.POST or only_changes_language(request):
        return Checked(typed=checked.typed)
    return None


def _to_map(request: HttpRequest, draft: OpenDraft, service: Service, page: Page, checked: Checked) -> HttpResponse:
    """Keep what can be kept, and go to the map; a place that is missing is what it is for."""
    wanted = place_wanted(draft, page.code, request.POST["map"])
    errors = {name: says for name, says in checked.errors.items() if wanted is None or name != wanted.question.code}
    if wanted is None or errors:
        return _show(request, draft, service, page, Checked(errors=errors, typed=checked.typed))
    keep_answers(draft_id=draft.id, token=token_of(request) or b"", answers=checked.answers)
    return redirect("where_map", draft.id, page.code, request.POST["map"])


def _go_on(draft: OpenDraft, service: Service, page: Page) -> HttpResponse:
    """Go to the next page; straight back to the check of all answers once each has one.

    Where others told us of the same as was said just now, that is told first.
    """
    if says_told(service) and page == page_of_place(service) and told_near(service, draft.answers):
        return redirect("told_before", draft.id)
    following = next_page(service, draft.answers, page.code)
    if following is None or first_unanswered(service, draft.answers) is None:
        return redirect("check_answers", draft.id)
    return redirect("question", draft.id, following.code)


def _show(
    request: HttpRequest,
    draft: OpenDraft,
    service: Service,
    page: Page,
    checked: Checked,
    find: str = "",
) -> HttpResponse:
    if files := files_question(page):
        return show_file_page(request, draft, service, page, files, error=checked.errors.get(files.code, ""))
    questions = questions_asked(page, {**draft.answers, **checked.answers})
    before = page_before(service, draft.answers, page.code)
    heads = heads_its_page(page, questions)
    offers = places_for(page.questions, find, checked.typed, seeker=request.META["REMOTE_ADDR"])
    context: dict[str, Any] = {
        "page": page,
        "number": service.number_of(page),
        "service": service,
        "heads": heads,
        "is_long": len(pages_asked(service, draft.answers)) > LONG,
        "draft_id": draft.id,
        "said": checked.said,
        "danger": danger_typed(before.questions, draft.answers) if before else False,
        "has_buttons": any(question.kind == Kind.GROUP or looked_up_in(question) for question in questions),
        "fields": fields_for(questions, checked.typed, checked.errors, heads=heads, offers=offers),
        "errors": error_links(questions, checked.errors),
        "back": reverse("question", args=[draft.id, before.code]) if before else reverse("start"),
    }
    return render(request, "channels/web_report/pages/question.html", context)


address = path(f"report/<uuid:draft_id>/<{QUIET}:page_code>/", question, name="question")
