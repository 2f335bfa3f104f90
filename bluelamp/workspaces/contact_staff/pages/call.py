"""Write down what someone says on the phone about a matter that we know."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.calls.actions import take_recorded_call
from bluelamp.calls.queries import call_that_rings
from bluelamp.calls.rules import is_recording
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.rules import LONGEST_MESSAGE
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.design.fields import Field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.spelling import spelled
from bluelamp.foundation.words import id_made_with_the_form, tidy, what_is_wrong_with
from bluelamp.workspaces.contact_staff.callers import ringing_in
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.reference import CONTACT
from bluelamp.workspaces.contact_staff.written import show_written

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@open_to("contacts.take_call")
def call(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Ask what they say, and keep it once; what cannot be kept is shown again, not lost."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return _show(request, contact, Again("call", {"recording": _recording(request)}))
    again = _typed(request)
    if again.errors:
        return _show(request, contact, again)
    message = take_recorded_call(
        by=by,
        contact=contact,
        words=again.value("words"),
        message_id=id_made_with_the_form(request.POST.get("message_id", "")),
        recording=again.value("recording"),
    )
    return show_written(request, reference, message.pk, says=_("What they said is kept, and it is our turn."))


def _recording(request: HttpRequest) -> str:
    """Return what the telephony said that the recording of this call is called, '' where it said nothing."""
    token = ringing_in(request)
    rang = call_that_rings(token) if token else None
    return rang.recording if rang else ""


def _typed(request: HttpRequest) -> Again:
    typed = {name: tidy(request.POST.get(name, "")) for name in ("words", "recording")}
    wrong = what_is_wrong_with(typed["words"], longest=LONGEST_MESSAGE)
    errors = {"words": wrong} if wrong else {}
    if typed["recording"] and not is_recording(typed["recording"]):
        errors["recording"] = _("Write at most 80 letters, digits and signs such as - / : . _ #")
    return Again("call", typed, errors)


def _show(request: HttpRequest, contact: "Contact", again: Again) -> HttpResponse:
    fields = [
        Field(
            name="words",
            label=_("What do they say?"),
            hint=_("In their words. They can read it on their tracking page."),
            value=again.value("words"),
            error=again.error("words"),
            kind="textarea",
            is_page_heading=False,
            label_size="s",
            rows=8,
        ),
        Field(
            name="recording",
            label=_("Recording (optional)"),
            hint=_("What your recording system calls it. The person does not see it here."),
            value=again.value("recording"),
            error=again.error("recording"),
            is_page_heading=False,
            label_size="s",
            width=20,
            autocomplete="off",
        ),
    ]
    context = {
        "contact": contact,
        "read_out": spelled(contact.reference),
        "fields": fields,
        "message_id": new_id(),
        "errors": again.links(),
    }
    return render(request, "workspaces/contact_staff/pages/call.html", context)


address = path(f"{CONTACT}call/", call, name="call")
