"""One thing that we ask to share: say yes or no, see with whom it was shared, and take it back."""

from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.channels.tracking.door import Holder, holder_at
from bluelamp.channels.tracking.visit import keep_open
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.design.fields import ErrorLink
from bluelamp.people.actions import answer_consent, withdraw_consent
from bluelamp.people.actions.consent import NoConsent
from bluelamp.people.consents import consent_about
from bluelamp.people.rules import ConsentAnswer

if TYPE_CHECKING:
    from bluelamp.people.models import Consent

WITHDRAW: Final = "withdraw"


@open_to_public
def consent(request: HttpRequest, consent_id: UUID) -> HttpResponse:
    """Show it to whoever holds the receipt, and do what they say; anyone else is asked for the receipt."""
    holder = holder_at(request)
    if holder is None:
        return redirect("track")
    shared = consent_about(holder.contact.pk, consent_id)
    if shared is None:
        raise Http404
    error = _do(holder, shared.consent, request.POST.get("decision", "")) if request.method == "POST" else ""
    if request.method == "POST" and not error:
        return redirect("consent", consent_id)
    context = {"one": consent_about(holder.contact.pk, consent_id), "errors": [ErrorLink(error, "")] if error else []}
    response = render(request, "channels/tracking/pages/consent.html", context)
    keep_open(response, holder.receipt_id)
    return response


def _do(holder: Holder, consent: "Consent", decision: str) -> str:
    """Do what the person decided; return what to say where it cannot be done."""
    if decision == WITHDRAW:
        withdraw_consent(by=holder.actor, consent=consent)
        return ""
    if decision not in list(ConsentAnswer):
        return _("Press one of the buttons below to answer.")
    try:
        answer_consent(by=holder.actor, consent=consent, answer=ConsentAnswer(decision))
    except NoConsent:
        return _("We do not ask this any more. Nothing is shared.")
    return ""


address = path("track/matter/sharing/<uuid:consent_id>/", consent, name="consent")
