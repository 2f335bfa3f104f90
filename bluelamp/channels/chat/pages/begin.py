"""Before a chat: is it an emergency, and what may stay on this device?"""

from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.channels.chat.opening import offered
from bluelamp.channels.chat.visit import STAYS_FOR, is_about, keep_open, new_visit, visit_of
from bluelamp.contacts.chats import contact_of_seed
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.clock import today
from bluelamp.foundation.design.fields import Field, Option
from bluelamp.foundation.design.language import only_changes_language
from bluelamp.reports.check import Checked, check_page
from bluelamp.reports.definition import Service
from bluelamp.reports.fields import error_links, fields_for
from bluelamp.reports.general import service_for_chats
from bluelamp.reports.rules import stop_for
from bluelamp.reports.shipped import EMERGENCY

NOTHING: Final = "nothing"
STAYS: Final = "stays"
ASKED_FIRST: Final = "emergency"  # the question of the page that every form begins with; the other is asked here


@open_to_public
def begin_chat(request: HttpRequest) -> HttpResponse:
    """Ask both, and open the conversation once nobody needs 999; whoever has one open goes on with it."""
    if request.method != "POST":
        return redirect("talk") if visit_of(request) else _show(request, Checked())
    if "arrive" in request.POST:
        return redirect("talk") if _goes_on(request) else _show(request, Checked())
    checked = check_page(EMERGENCY, request.POST, {}, today=today())
    if only_changes_language(request):
        return _show(request, Checked(typed=checked.typed))
    if stop_for(EMERGENCY, {ASKED_FIRST: checked.answers.get(ASKED_FIRST)}):
        return redirect("emergency")
    if ASKED_FIRST in checked.errors:
        return _show(request, checked)
    response = redirect("talk")
    visit = visit_of(request) or new_visit(stays=request.POST.get("device") == STAYS)
    about = _about(request)
    keep_open(response, is_about(visit, about.code) if about else visit)
    return response


def _goes_on(request: HttpRequest) -> bool:
    """Say whether this browser has a chat open in which something was said."""
    visit = visit_of(request)
    return visit is not None and contact_of_seed(visit.seed) is not None


def _about(request: HttpRequest) -> Service | None:
    """Return what someone wants to chat about. It is in the body of requests only, and in no address."""
    return service_for_chats(request.POST.get("about", ""))


def _show(request: HttpRequest, checked: Checked) -> HttpResponse:
    asked = [question for question in EMERGENCY.questions if question.code == ASKED_FIRST]
    errors = {code: error for code, error in checked.errors.items() if code == ASKED_FIRST}
    about = _about(request)
    context: dict[str, Any] = {
        "about": about,
        "fields": [*fields_for(asked, checked.typed, errors), _device(request.POST.get("device", NOTHING))],
        "errors": error_links(asked, errors),
        "offered": offered(about.code if about else ""),
    }
    return render(request, "channels/chat/pages/begin.html", context)


def _device(chosen: str) -> Field:
    nothing = _("Choose this if anyone else may look at this device. The chat closes here when you close the browser.")
    stays = _("You can go on here for %(days)s days without a code. So can whoever else uses this device.")
    return Field(
        name="device",
        label=_("What may stay on this device?"),
        options=(
            Option(NOTHING, _("Leave nothing on this device"), nothing, checked=chosen != STAYS),
            Option(STAYS, _("Remember me on this device"), stays % {"days": STAYS_FOR.days}, checked=chosen == STAYS),
        ),
        kind="radios",
        is_page_heading=False,
        label_size="m",
    )


address = path("chat/", begin_chat, name="chat")
