"""Takes back what was decided of the person of a contact and another record, and leads to who it may be."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import take_back_judgement as take_it_back
from bluelamp.people.judgements import judgement_with
from bluelamp.workspaces.contact_staff.reference import CONTACT


@open_to("people.judge")
def take_back_judgement(request: HttpRequest, by: Actor, reference: str, judgement_id: UUID) -> HttpResponse:
    """Take it back; where it was taken back meanwhile, there is nothing to do."""
    contact = contact_for_staff(by, reference)
    if request.method == "POST":
        judgement = judgement_with(contact.person_id, judgement_id)
        if judgement is None:
            raise Http404
        take_it_back(by=by, person=contact.person, judgement=judgement)
        messages.success(request, _("It is as if nobody had decided. What each record holds is where it was."))
    return redirect("who", reference)


address = path(f"{CONTACT}who/<uuid:judgement_id>/take-back/", take_back_judgement, name="take_back_judgement")
