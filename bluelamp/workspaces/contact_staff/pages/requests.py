"""What the person of a contact asks for that is theirs by law: noting it, beginning its clock, more time, the end."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.of_people import newest_of_each
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import id_made_with_the_form, tidy
from bluelamp.people.acquaintances import whole_of
from bluelamp.people.actions import begin_clock, end_request, extend_request, make_request
from bluelamp.people.actions.rights import NoMoreTime, NoReasonGiven, NotShownYet
from bluelamp.people.confirmations import asked_in
from bluelamp.people.rights import open_requests, request_of, requests_of
from bluelamp.people.rules import RightEnd, RightKind
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.reference import CONTACT
from bluelamp.workspaces.contact_staff.request_forms import (
    ending_fields,
    longer_field,
    note_fields,
    typed_ending,
    typed_note,
)

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.people.models import RightsRequest


@open_to("people.answer_request")
def rights(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show what everyone within reach asked for and did not get yet, what is due first first; writes the look."""
    asked = open_requests(by)
    newest = newest_of_each(by, {one.request.person_id for one in asked})
    rows = [(one, newest[one.request.person_id]) for one in asked if one.request.person_id in newest]
    return render(request, "workspaces/contact_staff/pages/rights.html", {"rows": rows})


@open_to("people.make_request")
def requests(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Show what the person asked for, and note what they ask for now."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return _show(request, by, contact, Again(), _chosen(request))
    typed, wrong = typed_note(request)
    if wrong:
        return _show(request, by, contact, Again("note", typed, wrong))
    make_request(
        by=by,
        person=contact.person,
        matter_id=contact.pk,
        kind=RightKind(typed["kind"]),
        words=typed["words"],
        request_id=id_made_with_the_form(request.POST.get("request_id", "")),
        shown=_is_confirmed(contact),
    )
    messages.success(request, _("It is noted."))
    return redirect("requests", reference)


@open_to("people.answer_request")
def shown(request: HttpRequest, by: Actor, reference: str, request_id: UUID) -> HttpResponse:
    """Begin the clock of a request, as its person is confirmed in this contact now."""
    contact, asked = _asked(by, reference, request_id)
    if request.method == "POST":
        try:
            begin_clock(by=by, request=asked)
        except NotShownYet as error:
            return _show(request, by, contact, Again("shown", {}, {"": str(error)}))
        messages.success(request, _("The month to answer has begun."))
    return redirect("requests", reference)


@open_to("people.answer_request")
def longer(request: HttpRequest, by: Actor, reference: str, request_id: UUID) -> HttpResponse:
    """Take more time for a request."""
    contact, asked = _asked(by, reference, request_id)
    if request.method != "POST":
        return redirect("requests", reference)
    why = tidy(request.POST.get("why_longer", ""))
    if not why:
        wrong = {"why_longer": _("Write why more time is needed.")}
        return _show(request, by, contact, Again("longer", {}, wrong), asked.pk)
    try:
        extend_request(by=by, request=asked, why=why)
    except NoMoreTime as error:
        return _show(request, by, contact, Again("longer", {}, {"": str(error)}), asked.pk)
    messages.success(request, _("There is more time. They read why."))
    return redirect("requests", reference)


@open_to("people.answer_request")
def ended(request: HttpRequest, by: Actor, reference: str, request_id: UUID) -> HttpResponse:
    """End a request: done, in part, refused, or taken back."""
    contact, asked = _asked(by, reference, request_id)
    if request.method != "POST":
        return redirect("requests", reference)
    typed, wrong = typed_ending(request)
    if wrong:
        return _show(request, by, contact, Again("ended", typed, wrong), asked.pk)
    try:
        end_request(
            by=by,
            request=asked,
            ending=RightEnd(typed["ending"]),
            told=typed["told"],
            why_kept_back=typed["why_kept_back"],
        )
    except (NotShownYet, NoReasonGiven) as error:
        return _show(request, by, contact, Again("ended", typed, {"": str(error)}), asked.pk)
    messages.success(request, _("It has ended, and they read how."))
    return redirect("requests", reference)


def _asked(by: Actor, reference: str, request_id: UUID) -> "tuple[Contact, RightsRequest]":
    contact = contact_for_staff(by, reference)
    return contact, request_of(by, whole_of(contact.person_id), request_id)


def _chosen(request: HttpRequest) -> UUID | None:
    try:
        return UUID(request.GET.get("answer", ""))
    except ValueError:
        return None


def _is_confirmed(contact: "Contact") -> bool:
    return asked_in(contact.pk, whole_of(contact.person_id)).confirmed is not None


def _show(request: HttpRequest, by: Actor, contact: "Contact", again: Again, of: UUID | None = None) -> HttpResponse:
    asked = requests_of(by, whole_of(contact.person_id))
    waits = [one for one in asked if not one.request.ended_at]
    context = {
        "contact": contact,
        "asked": asked,
        "answers": next((one for one in waits if one.request.pk == of), waits[-1] if waits else None),
        "chosen": of is not None,
        "may_answer": by.may("people.answer_request"),
        "is_confirmed": _is_confirmed(contact),
        "months": settings.LONGER_MONTHS,
        "note": note_fields(again),
        "ending": ending_fields(again),
        "longer": longer_field(again),
        "request_id": new_id(),
        "errors": again.links(),
    }
    return render(request, "workspaces/contact_staff/pages/requests.html", context)


queue_address = path("desk/rights/", rights, name="rights")
address = path(f"{CONTACT}rights/", requests, name="requests")
shown_address = path(f"{CONTACT}rights/<uuid:request_id>/shown/", shown, name="request_shown")
longer_address = path(f"{CONTACT}rights/<uuid:request_id>/longer/", longer, name="request_longer")
ended_address = path(f"{CONTACT}rights/<uuid:request_id>/end/", ended, name="request_ended")
