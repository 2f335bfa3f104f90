"""Whom we promised to ring: who may be rung now, when the others may be, and what was tried."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.contacts.call_backs import call_backs as whom_to_ring
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.workspaces.contact_staff.call_back_rows import row_of


@open_to("contacts.ring")
def call_backs(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show them all, without a number: that stands on the call card alone."""
    rows = [row_of(each) for each in whom_to_ring(by)]
    return render(request, "workspaces/contact_staff/pages/call_backs.html", {"rows": rows})


address = path("desk/call/back/", call_backs, name="call_backs")
