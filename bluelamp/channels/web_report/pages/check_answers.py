"""Check all answers, and send them."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.channels.web_report.pages.gone import draft_gone
from bluelamp.channels.web_report.visit import token_of
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.design.fields import Field, Option, SummaryRow
from bluelamp.foundation.design.language import only_changes_language
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.actions import send_draft
from bluelamp.reports.actions.submit import NoSuchDraft, NotFinished
from bluelamp.reports.definition import Service, reading_language
from bluelamp.reports.drafts import OpenDraft
from bluelamp.reports.queries import as_its_writer_reads, as_told, draft_of, set_aside_as_told
from bluelamp.reports.rules import answers_set_aside, first_unanswered, is_still_right, page_before, pages_asked
from bluelamp.reports.services import service_as_of
from bluelamp.reports.typed_danger import danger_typed

REPORTER = Actor.public(
    "files.keep", "reports.submit", "people.record", "contacts.record", "promises.make", "people.keep_address"
)


@open_to_public
def check_answers(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    """Show every answer with a way to change it; sent twice, it is one report."""
    token = token_of(request)
    if token is None:
        return draft_gone(request)
    if request.method == "POST" and not only_changes_language(request):
        return _send(request, draft_id, token)
    draft = draft_of(draft_id, token)
    if draft is None:
        return draft_gone(request)
    if draft.contact_id is not None:
        return redirect("receipt", draft_id)
    return _open_question(draft) or _show(request, draft)


def _send(request: HttpRequest, draft_id: UUID, token: bytes) -> HttpResponse:
    try:
        send_draft(
            by=REPORTER,
            draft_id=draft_id,
            token=token,
            leave_out="leave_out" in request.POST,
            language=reading_language(),
            address=request.META["REMOTE_ADDR"],
        )
    except NoSuchDraft:
        return draft_gone(request)
    except NotFinished:
        return redirect("check_answers", draft_id)
    return redirect("receipt", draft_id)


def _open_question(draft: OpenDraft) -> HttpResponse | None:
    unanswered = first_unanswered(service_as_of(draft.service, draft.version), draft.answers)
    return redirect("question", draft.id, unanswered.code) if unanswered else None


def _show(request: HttpRequest, draft: OpenDraft) -> HttpResponse:
    service = service_as_of(draft.service, draft.version)
    before = page_before(service, draft.answers, "check")
    context = {
        "service": service,
        "back": reverse("question", args=[draft.id, before.code]) if before else reverse("start"),
        "rows": [
            SummaryRow(
                key=told.asked,
                value=told.answer or _("Not answered"),
                change_url=f"{reverse('question', args=[draft.id, told.page.code])}#{told.question.code}",
                change_label=told.asked,
            )
            for told in as_its_writer_reads(service, draft.answers)
            if told.page.code != "emergency"
        ]
        + _about_them(draft),
        "danger": any(danger_typed(page.questions, draft.answers) for page in pages_asked(service, draft.answers)),
        "set_aside": _set_aside(service, draft),
        "leave_out": _leave_out(ticked="leave_out" in request.POST),
    }
    return render(request, "channels/web_report/pages/check_answers.html", context)


def _about_them(draft: OpenDraft) -> list[SummaryRow]:
    """Return that what we have of someone who is known is still right; it is not shown."""
    if not is_still_right(draft.answers):
        return []
    change = reverse("still_right", args=[draft.id])
    return [SummaryRow(_("About you"), _("As we have it. You need not say it again."), change, _("About you"))]


def _set_aside(service: Service, draft: OpenDraft) -> list[SummaryRow]:
    """Return what was answered to questions that other answers took away."""
    applying = {told.question.code for told in as_told(service, draft.answers)}
    told = set_aside_as_told(service, answers_set_aside(service, draft.answers, applying))
    return [SummaryRow(one.asked, one.answer) for one in told]


def _leave_out(*, ticked: bool) -> Field:
    return Field(
        name="leave_out",
        label=_("Do you want to leave it out?"),
        options=(Option("yes", _("Yes, leave it out of my report"), checked=ticked),),
        kind="checkboxes",
        is_page_heading=False,
        label_size="s",
    )


address = path("report/<uuid:draft_id>/check/", check_answers, name="check_answers")
