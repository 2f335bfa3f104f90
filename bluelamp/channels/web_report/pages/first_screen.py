"""The first screen of every form: is it an emergency, and is this device safe?"""

from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path

from bluelamp.channels.web_report.pages.stop import stopped
from bluelamp.channels.web_report.visit import new_token, remember, token_of
from bluelamp.contacts.proven import contact_proven
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.clock import today
from bluelamp.foundation.design.language import only_changes_language
from bluelamp.foundation.quiet import QUIET, hides_its_name
from bluelamp.foundation.words import tidy
from bluelamp.knowledge.articles import easy_reads
from bluelamp.reports.actions import begin_draft, keep_answers
from bluelamp.reports.check import Checked, check_page
from bluelamp.reports.definition import STORY, Service
from bluelamp.reports.fields import error_links, fields_for
from bluelamp.reports.known import begun_by
from bluelamp.reports.rules import may_be_known, next_page, stop_for
from bluelamp.reports.services import services

SAFE_HERE: Final = "yes"
LONGEST_PROOF: Final = 200


@open_to_public
@hides_its_name
def first_screen(request: HttpRequest, service: str) -> HttpResponse:
    """Ask, and begin a draft only once nobody needs 999 and the device is safe to use."""
    asked = services().get(service)
    if asked is None:
        raise Http404
    if request.method != "POST" or "arrive" in request.POST:
        return _show(request, asked, Checked())
    page = asked.pages[0]
    checked = check_page(page, request.POST, {}, today=today())
    if only_changes_language(request):
        return _show(request, asked, Checked(typed=checked.typed))
    stop = stop_for(page, checked.answers)
    if stop:
        return stopped(asked, stop, typed=_typed(request))
    if checked.errors:
        return _show(request, asked, checked)
    return _begin(request, asked, checked)


def _typed(request: HttpRequest) -> str:
    """Return what someone wrote before they came to the form, which is taken along in the body of each request."""
    return tidy(request.POST.get("typed", ""))


def _told(request: HttpRequest, service: Service) -> dict[str, Any]:
    """Return what was written before as the answer to what happened, where that is asked and it is not too long."""
    typed = _typed(request)
    asks = {question.code: question for page in service.pages for question in page.questions}
    return {STORY: typed} if typed and STORY in asks and len(typed) <= asks[STORY].longest else {}


def _known(request: HttpRequest, service: Service, checked: Checked) -> dict[str, Any]:
    """Return by what its writer is known: a receipt that they showed just now, on a device that is safe."""
    proof = request.POST.get("known", "")
    if not proof or not may_be_known(service) or checked.answers.get("device_safe") != SAFE_HERE:
        return {}
    contact = contact_proven(proof)
    return begun_by(contact) if contact else {}


def _begin(request: HttpRequest, service: Service, checked: Checked) -> HttpResponse:
    token = token_of(request) or new_token()
    draft = begin_draft(service=service, token=token)
    begun = checked.answers | _told(request, service) | _known(request, service, checked)
    keep_answers(draft_id=draft.id, token=token, answers=begun)
    following = next_page(service, checked.answers, service.pages[0].code)
    response = redirect("question", draft.id, following.code) if following else redirect("check_answers", draft.id)
    remember(response, token)
    return response


def _show(request: HttpRequest, service: Service, checked: Checked) -> HttpResponse:
    questions = list(service.pages[0].questions)
    context = {
        "service": service,
        "typed": _typed(request),
        "known": request.POST.get("known", "")[:LONGEST_PROOF] if may_be_known(service) else "",
        "easier": easy_reads().get(service.code),
        "fields": fields_for(questions, checked.typed, checked.errors),
        "errors": error_links(questions, checked.errors),
    }
    return render(request, "channels/web_report/pages/first_screen.html", context)


address = path(f"report/<{QUIET}:service>/", first_screen, name="first_screen")
