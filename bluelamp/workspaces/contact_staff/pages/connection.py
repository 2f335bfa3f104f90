"""Where the connection came from that a report without a name was sent over: opened only because a life is at risk."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import Field, Option
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.people.actions import open_address
from bluelamp.people.actions.address import AddressGone
from bluelamp.people.addresses import address_openings_of, kept_address_of, kept_until, note_address_read
from bluelamp.people.rules import LONGEST_SOURCE
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.reference import CONTACT


@open_to("people.open_address")
def connection(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Ask on whose authority, and that a life is at risk; show the address on this page and no other."""
    contact = contact_for_staff(by, reference)
    kept = kept_address_of(contact.pk)
    if kept is None:
        raise Http404
    again, address = _typed(request) if request.method == "POST" else Again(), ""
    if request.method == "POST" and not again.errors:
        try:
            address = open_address(by=by, kept=kept, authority=again.value("authority"))
        except AddressGone as error:
            again = Again("open", again.typed, {"": str(error)})
        else:
            note_address_read(by, kept)
    context: dict[str, Any] = {
        "contact": contact,
        "address": address,
        "kept_until": kept_until(kept),
        "openings": address_openings_of(contact.pk),
        "fields": _fields(again),
        "errors": again.links(),
    }
    return render(request, "workspaces/contact_staff/pages/connection.html", context)


def _typed(request: HttpRequest) -> Again:
    typed = {name: tidy(request.POST.get(name, "")) for name in ("life", "authority")}
    errors = {}
    if typed["life"] != "yes":
        errors["life"] = _("Tick that a life is at risk. It is opened for nothing else.")
    if not typed["authority"]:
        errors["authority"] = _("Say on whose authority: rank and name, and the reference of the decision.")
    elif said := what_is_wrong_with(typed["authority"], longest=LONGEST_SOURCE):
        errors["authority"] = said
    return Again("open", typed, errors)


def _fields(again: Again) -> list[Field]:
    life = Field(
        name="life",
        label=_("Why must it be opened?"),
        options=(Option("yes", _("A life is at risk"), checked=again.value("life") == "yes"),),
        error=again.error("life"),
        kind="checkboxes",
        is_page_heading=False,
        label_size="s",
    )
    authority = Field(
        name="authority",
        label=_("On whose authority?"),
        hint=_("Rank and name, an inspector or above, and the reference of the decision."),
        value=again.value("authority"),
        error=again.error("authority"),
        is_page_heading=False,
        label_size="s",
    )
    return [life, authority]


address = path(f"{CONTACT}connection/", connection, name="connection")
