"""Put a saved reply into the answer, for whoever has no JavaScript."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import tidy
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.open_questions import open_questions
from bluelamp.workspaces.contact_staff.pages.contact import show_contact
from bluelamp.workspaces.contact_staff.reference import CONTACT
from bluelamp.workspaces.contact_staff.saved_replies import articles_to_put_in, replies_for


@open_to("contacts.reply")
def put_in(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Show the answer again with the chosen reply below what was typed; nothing is sent."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return redirect("contact", reference)
    typed, code = tidy(request.POST.get("answer", "")), request.POST.get("saved_reply", "")
    offered = [*replies_for(by, contact), *open_questions(contact), *articles_to_put_in()]
    words = next((one.words for one in offered if one.code == code), "")
    errors = {} if words else {"saved_reply": _("Choose the reply that you want to put in.")}
    answer = "\n\n".join(part for part in (typed, words) if part)
    return show_contact(request, by, contact, Again("reply", {"answer": answer}, errors))


address = path(f"{CONTACT}put-in/", put_in, name="put_in")
