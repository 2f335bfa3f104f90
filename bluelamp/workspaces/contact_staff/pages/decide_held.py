"""Decide of a reply that is held whether it is the person's, or makes a contact of its own."""

from typing import Final
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.mails.actions import decide_held as decide
from bluelamp.mails.queries import held_mail
from bluelamp.mails.rules import Decision
from bluelamp.workspaces.contact_staff.reference import CONTACT

DONE: Final = {
    Decision.THEIRS: _("It is theirs. It joins what was said in a moment."),
    Decision.OWN_CONTACT: _("It becomes a contact of its own in a moment, and waits in the queue."),
}


@open_to("mails.decide")
def decide_held(request: HttpRequest, by: Actor, reference: str, mail_id: UUID) -> HttpResponse:
    """Take the decision that the button says."""
    contact = contact_for_staff(by, reference)
    if request.method == "POST":
        mail = held_mail(by, contact, mail_id)
        said = request.POST.get("decision", "")
        if said in list(Decision):
            decide(by=by, mail=mail, decision=Decision(said))
            messages.success(request, str(DONE[Decision(said)]))
    return redirect("contact", reference)


address = path(f"{CONTACT}held/<uuid:mail_id>/", decide_held, name="decide_held")
