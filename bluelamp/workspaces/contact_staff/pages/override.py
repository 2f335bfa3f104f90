"""Letting a number be rung against the agreement, because a life is threatened."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import override_agreement
from bluelamp.contacts.actions.calls import NoNumber
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.access.look import Reason
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import id_made_with_the_form
from bluelamp.people.agreements import agreed_on
from bluelamp.workspaces.contact_staff.agreement_words import reachable
from bluelamp.workspaces.contact_staff.call_forms import override_fields, override_typed
from bluelamp.workspaces.contact_staff.children import told_alone
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.reference import CONTACT


@open_to("contacts.override_agreement")
def override(request: HttpRequest, by: Actor, reference: str, handle_id: UUID) -> HttpResponse:
    """Ask for the reason, and that a visit was considered; let the number be rung for an hour."""
    contact = contact_for_staff(by, reference, reason=Reason.CALLING)
    agreed = agreed_on(by, contact.person_id, handle_id, reason=Reason.CALLING)
    again = override_typed(request) if request.method == "POST" else Again()
    if request.method == "POST" and not again.errors:
        message_id = id_made_with_the_form(request.POST.get("message_id", ""))
        try:
            override_agreement(
                by=by, contact=contact, handle_id=handle_id, why=again.value("why"), message_id=message_id
            )
        except NoNumber as error:
            raise Http404 from error
        messages.success(request, _("They may be rung for an hour. It is on the timeline, with your name and why."))
        return redirect("call_card", reference, handle_id)
    context = {
        "contact": contact,
        "alone": told_alone(contact),
        "way": reachable(agreed),
        "fields": override_fields(again),
        "message_id": new_id(),
        "errors": again.links(),
    }
    return render(request, "workspaces/contact_staff/pages/override.html", context)


address = path(f"{CONTACT}override/<uuid:handle_id>/", override, name="override")
