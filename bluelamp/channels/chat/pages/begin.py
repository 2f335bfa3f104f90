"""Before a chat: is it an emergency, and what may stay on this device?"""

from typing import Any, Final
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.channels.chat.opening import offered
from bluelamp.channels.chat.visit import (
    STAYS_FOR,
    Visit,
    contact_of,
    is_about,
    keep_open,
    new_visit,
    visit_of,
    visit_with,
)
from bluelamp.contacts.proven import receipt_for_chat
from bluelamp.contacts.queries import contact_of_receipt
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
PROOF: Final = "goes_on"
ASKED_FIRST: Final = "emergency"  # the question of the page that every form begins with; the other is asked here


@open_to_public
def begin_chat(request: HttpRequest) -> HttpResponse:
    """Ask both, and open the conversation once nobody needs 999; whoever has one open goes on with it."""
    if request.method != "POST":
        return redirect("talk") if visit_of(request) else _show(request, Checked())
    receipt = _receipt(request)
    if receipt is None and PROOF in request.POST:
        return redirect("track")
    if "arrive" in request.POST:
        return redirect("talk") if _goes_on(request, receipt) else _show(request, Checked())
    checked = check_page(EMERGENCY, request.POST, {}, today=today())
    if only_changes_language(request):
        return _show(request, Checked(typed=checked.typed))
    if stop_for(EMERGENCY, {ASKED_FIRST: checked.answers.get(ASKED_FIRST)}):
        return redirect("emergency")
    if ASKED_FIRST in checked.errors:
        return _show(request, checked)
    response = redirect("talk")
    keep_open(response, _chosen(request, receipt))
    return response


def _chosen(request: HttpRequest, receipt: UUID | None) -> Visit:
    """Return the chat that opens here: that of a receipt, the one that is open, or a new one."""
    stays, about = request.POST.get("device") == STAYS, _about(request)
    if receipt is not None:
        return visit_with(receipt, stays=stays)
    visit = visit_of(request) or new_visit(stays=stays)
    return is_about(visit, about.code) if about else visit


def _goes_on(request: HttpRequest, receipt: UUID | None) -> bool:
    """Say whether this browser has a chat open in which something was said; with a receipt, whether that is its own."""
    contact = contact_of(visit_of(request))
    return contact is not None and (receipt is None or contact == contact_of_receipt(receipt))


def _receipt(request: HttpRequest) -> UUID | None:
    """Return the receipt that was shown on the tracking page. What shows it is in the body of requests only."""
    return receipt_for_chat(request.POST.get(PROOF, ""))


def _about(request: HttpRequest) -> Service | None:
    """Return what someone wants to chat about. It is in the body of requests only, and in no address."""
    return service_for_chats(request.POST.get("about", ""))


def _show(request: HttpRequest, checked: Checked) -> HttpResponse:
    asked = [question for question in EMERGENCY.questions if question.code == ASKED_FIRST]
    errors = {code: error for code, error in checked.errors.items() if code == ASKED_FIRST}
    about, receipt = _about(request), _receipt(request)
    own = contact_of_receipt(receipt) if receipt else None
    context: dict[str, Any] = {
        "about": about,
        "goes_on": request.POST.get(PROOF, "") if own else "",
        "closes_another": own is not None and contact_of(visit_of(request)) not in (None, own),
        "fields": [*fields_for(asked, checked.typed, errors), _device(request.POST.get("device", NOTHING))],
        "errors": error_links(asked, errors),
        "offered": offered(own.subject if own else about.code if about else ""),
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
