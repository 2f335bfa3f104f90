"""What the person of a contact agreed that may be shared: what stands, each use, and asking for more."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import id_made_with_the_form
from bluelamp.people.actions import Sharing, ask_consent
from bluelamp.people.actions.consent import EndDoesNotFit
from bluelamp.people.consents import consents_about
from bluelamp.workspaces.contact_staff.consent_forms import ask_fields, last_day, typed_ask, what_is_wrong_with_ask
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.reference import CONTACT

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@open_to("people.ask_consent")
def consents(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Show what may be shared and what was; ask the person for more."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return _show(request, contact, Again())
    typed = typed_ask(request)
    errors, until = what_is_wrong_with_ask(typed), last_day(typed)
    if until is None or errors:
        return _show(request, contact, Again("consent", typed, errors))
    sharing = Sharing(what=typed["what"], purpose=typed["purpose"], with_whom=typed["with_whom"], until=until)
    consent_id = id_made_with_the_form(request.POST.get("consent_id", ""))
    try:
        ask_consent(by=by, person=contact.person, matter_id=contact.pk, sharing=sharing, consent_id=consent_id)
    except EndDoesNotFit as error:
        return _show(request, contact, Again("consent", typed, {"expires": str(error)}))
    messages.success(request, _("The person is asked on their tracking page. Share nothing until they agree."))
    return redirect("consents", reference)


def _show(request: HttpRequest, contact: "Contact", again: Again) -> HttpResponse:
    context = {
        "contact": contact,
        "consents": consents_about(contact.pk),
        "fields": ask_fields(again),
        "consent_id": new_id(),
        "errors": again.links(),
    }
    return render(request, "workspaces/contact_staff/pages/consents.html", context)


address = path(f"{CONTACT}consents/", consents, name="consents")
