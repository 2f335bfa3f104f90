"""The receipt: a code that is shown until the person says they have it, and never again."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils import dateformat, timezone
from django.utils.translation import gettext as _

from bluelamp.channels.web_report.visit import token_of
from bluelamp.contacts.carried_ways import ways_to_write
from bluelamp.contacts.queries import code_made_from
from bluelamp.contacts.rules import in_groups, tidy_code
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.design.fields import ErrorLink, Field, Option
from bluelamp.foundation.design.language import only_changes_language
from bluelamp.knowledge.templates import RECEIPT, said_by
from bluelamp.promises.queries import next_due
from bluelamp.reports.actions import forget_seed
from bluelamp.reports.drafts import OpenDraft
from bluelamp.reports.queries import draft_of
from bluelamp.reports.services import service_as_of
from bluelamp.staff.queries import the_force


@open_to_public
def receipt(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    """Show the code; once it is saved, forget what it was made from. A child is asked nothing more."""
    token = token_of(request)
    draft = draft_of(draft_id, token) if token else None
    if draft is None:
        return render(request, "channels/web_report/pages/receipt_gone.html", status=404)
    if draft.contact_id is None:
        return redirect("check_answers", draft_id)
    code = code_made_from(draft.seed, draft.contact_id)
    if request.method != "POST" or only_changes_language(request):
        return _show(request, draft, code, "")
    error = _what_is_wrong(request, code)
    if error:
        return _show(request, draft, code, error)
    forget_seed(draft_id=draft_id)
    service = service_as_of(draft.service, draft.version)
    return redirect("end") if service.for_children else redirect("equality", draft.service)


def _what_is_wrong(request: HttpRequest, code: str) -> str:
    typed = request.POST.get("code", "").strip()
    if typed:
        return (
            "" if tidy_code(typed) == code else _("This is not your code. Look again at the code above and retype it.")
        )
    return "" if request.POST.get("saved") else _("Tick that you have saved your code, or type it in.")


def _show(request: HttpRequest, draft: OpenDraft, code: str, error: str) -> HttpResponse:
    promise = next_due(draft.contact_id) if draft.contact_id else None
    typed = request.POST.get("code", "")
    due_at, force = promise.due_at if promise else None, the_force()
    due = dateformat.format(timezone.localtime(due_at), _("l j F, H:i")) if due_at else ""
    context = {
        "next": said_by(RECEIPT, force=force.name if force else "", due=due),
        "code": in_groups(code),
        "due": due,
        "by_message": ways_to_write(),
        "service": service_as_of(draft.service, draft.version),
        "saved": Field(
            name="saved",
            label=_("Have you saved your code?"),
            kind="checkboxes",
            options=(
                Option("yes", _("I have written down or printed my receipt code"), checked="saved" in request.POST),
            ),
            error=error if not typed else "",
            is_page_heading=False,
            label_size="m",
        ),
        "retyped": Field(
            name="code",
            label=_("Or type it here, to be sure that you have it right"),
            value=typed,
            error=error if typed else "",
            is_page_heading=False,
            autocomplete="off",
            inputmode="numeric",
            width=20,
        ),
        "errors": [ErrorLink(error, "#code" if typed else "#saved")] if error else [],
    }
    return render(request, "channels/web_report/pages/receipt.html", context)


address = path("report/<uuid:draft_id>/receipt/", receipt, name="receipt")
