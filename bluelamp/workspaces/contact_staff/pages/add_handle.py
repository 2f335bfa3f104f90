"""Adding a way to reach the person of a contact to their record."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import add_handle as add
from bluelamp.people.actions.tie import DatesDoNotFit, HasItAlready
from bluelamp.people.rules import HandleKind
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.handle_forms import (
    known_as_typed,
    known_fields,
    typed_in,
    what_fields,
    what_is_wrong,
)
from bluelamp.workspaces.contact_staff.reference import CONTACT

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@open_to("people.tie_handle")
def add_handle(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Ask for it and how we know that it is theirs; lead to the agreement about using it."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return _show(request, contact, Again())
    typed = typed_in(request)
    errors = what_is_wrong(typed, adding=True)
    try:
        if not errors:
            kind, value, known = HandleKind(typed["kind"]), typed["value"], known_as_typed(typed)
            added = add(by=by, person=contact.person, kind=kind, value=value, known=known)
            messages.success(request, _("It is on their record. Nobody uses it until you write down what is agreed."))
            return redirect("agreement", reference, added.pk)
    except DatesDoNotFit as error:
        errors = {"until": str(error)}
    except HasItAlready as error:
        errors = {"value": str(error)}
    return _show(request, contact, Again("handle", typed, errors))


def _show(request: HttpRequest, contact: "Contact", again: Again) -> HttpResponse:
    fields = [*what_fields(again), *known_fields(again)]
    context = {"contact": contact, "fields": fields, "errors": again.links()}
    return render(request, "workspaces/contact_staff/pages/add_handle.html", context)


address = path(f"{CONTACT}handle/", add_handle, name="add_handle")
