"""Take a consent back that the person told us they take back, such as on the phone."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import withdraw_consent as take_back
from bluelamp.people.consents import consent_about
from bluelamp.workspaces.contact_staff.reference import CONTACT


@open_to("people.withdraw_consent")
def withdraw_consent(request: HttpRequest, by: Actor, reference: str, consent_id: UUID) -> HttpResponse:
    """Take it back at once."""
    contact = contact_for_staff(by, reference)
    if request.method == "POST":
        shared = consent_about(contact.pk, consent_id)
        if shared is None:
            raise Http404
        take_back(by=by, consent=shared.consent)
        messages.success(request, _("It is taken back. From now on nothing may be shared under it."))
    return redirect("consents", reference)


address = path(f"{CONTACT}consents/<uuid:consent_id>/withdraw/", withdraw_consent, name="withdraw_consent")
