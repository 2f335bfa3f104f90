"""Hold the tablet at the counter out to someone, with the code that opens the questions on it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.rules import in_groups
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.surveys.actions import NotForTablet, hand_tablet
from bluelamp.workspaces.contact_staff.reference import CONTACT


@open_to("contacts.take_down")
def hand(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Ask whether they would answer now, then show the code, here and in no other place."""
    contact = contact_for_staff(by, reference)
    code, refused = "", ""
    if request.method == "POST":
        try:
            code = in_groups(hand_tablet(by=by, contact=contact))
        except NotForTablet as error:
            refused = str(error)
    context = {"contact": contact, "code": code, "refused": refused}
    return render(request, "workspaces/contact_staff/pages/hand_tablet.html", context)


address = path(f"{CONTACT}tablet/", hand, name="hand_tablet")
