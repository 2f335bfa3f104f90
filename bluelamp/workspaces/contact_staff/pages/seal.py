"""Sealing the person of a contact, so that only who may see sealed people may know of them, and lifting it again."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import Field, Option
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.people.actions import NobodyMaySee, lift_seal, seal_person
from bluelamp.people.rules import LONGEST_SOURCE, WhySealed
from bluelamp.people.seals import reasons_to_seal, seal_of
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.reference import CONTACT

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@open_to("people.seal")
def seal(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Show whether the person is sealed, and seal them; whoever may not see sealed people reaches them no more."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return _show(request, contact, Again())
    typed = {name: tidy(request.POST.get(name, "")) for name in ("why", "authority")}
    if wrong := _wrong_with(typed):
        return _show(request, contact, Again("seal", typed, wrong))
    try:
        seal_person(by=by, person=contact.person, why=WhySealed(typed["why"]), authority=typed["authority"])
    except NobodyMaySee as error:
        return _show(request, contact, Again("seal", typed, {"": str(error)}))
    messages.success(request, _("They are sealed, with every contact of theirs."))
    return redirect("seal", reference) if by.may("people.see_sealed") else redirect("queue")


@open_to("people.seal")
def lift(request: HttpRequest, by: Actor, reference: str, seal_id: UUID) -> HttpResponse:
    """Lift the seal of the person."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return redirect("seal", reference)
    held = seal_of(contact.person_id)
    if held is None or held.pk != seal_id:
        raise Http404
    lift_seal(by=by, person=contact.person, seal=held)
    if seal_of(contact.person_id) is None:
        messages.success(request, _("They are sealed no more."))
    else:
        messages.success(request, _("This seal is lifted. Another holds: lift it too where they may be known again."))
    return redirect("sealed_people")


def _wrong_with(typed: dict[str, str]) -> dict[str, str]:
    wrong = {}
    if typed["why"] not in list(WhySealed):
        wrong["why"] = _("Choose why they must be sealed.")
    if not typed["authority"]:
        wrong["authority"] = _("Say who decided it: rank and name, and the reference of the decision.")
    elif said := what_is_wrong_with(typed["authority"], longest=LONGEST_SOURCE):
        wrong["authority"] = said
    return wrong


def _show(request: HttpRequest, contact: "Contact", again: Again) -> HttpResponse:
    context = {
        "contact": contact,
        "seal": seal_of(contact.person_id),
        "fields": [_why(again), _authority(again)],
        "errors": again.links(),
    }
    return render(request, "workspaces/contact_staff/pages/seal.html", context)


def _why(again: Again) -> Field:
    return Field(
        name="why",
        label=_("Why must they be sealed?"),
        error=again.error("why"),
        options=tuple(Option(code, words, checked=code == again.value("why")) for code, words in reasons_to_seal()),
        kind="radios",
        is_page_heading=False,
        label_size="s",
    )


def _authority(again: Again) -> Field:
    return Field(
        name="authority",
        label=_("Who decided it?"),
        hint=_("Rank and name, and the reference of the decision. Do not write who they are to whom."),
        value=again.value("authority"),
        error=again.error("authority"),
        kind="textarea",
        rows=2,
        is_page_heading=False,
        label_size="s",
    )


address = path(f"{CONTACT}seal/", seal, name="seal")
lift_address = path(f"{CONTACT}seal/<uuid:seal_id>/lift/", lift, name="lift_seal")
