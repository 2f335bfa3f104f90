"""Write down that something is shared under a consent: with whom, and for what."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import id_made_with_the_form
from bluelamp.people.actions import use_consent as note_use
from bluelamp.people.actions.consent import NoConsent
from bluelamp.people.consents import consent_about
from bluelamp.workspaces.contact_staff.consent_forms import typed_use, use_fields
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.reference import CONTACT


@open_to("people.use_consent")
def use_consent(request: HttpRequest, by: Actor, reference: str, consent_id: UUID) -> HttpResponse:
    """Show what was agreed and ask for the use; keep it while the consent holds."""
    contact = contact_for_staff(by, reference)
    shared = consent_about(contact.pk, consent_id)
    if shared is None:
        raise Http404
    again = Again()
    if request.method == "POST":
        typed, errors = typed_use(request)
        use_id = id_made_with_the_form(request.POST.get("use_id", ""))
        try:
            if not errors:
                note_use(by=by, consent=shared.consent, use_id=use_id, **typed)
                messages.success(request, _("It is written down. The person can read it."))
                return redirect("consents", reference)
        except NoConsent as error:
            errors = {"": str(error)}
            shared = consent_about(contact.pk, consent_id) or shared
        again = Again("use", typed, errors)
    context = {
        "contact": contact,
        "one": shared,
        "fields": use_fields(again),
        "use_id": new_id(),
        "errors": again.links(),
    }
    return render(request, "workspaces/contact_staff/pages/use_consent.html", context)


address = path(f"{CONTACT}consents/<uuid:consent_id>/use/", use_consent, name="use_consent")
