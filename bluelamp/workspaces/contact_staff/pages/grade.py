"""Say how urgent a contact is."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import grade as set_grade
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.rules import GRADES
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.workspaces.contact_staff.forms import NOT_GRADED, Again
from bluelamp.workspaces.contact_staff.pages.contact import show_contact
from bluelamp.workspaces.contact_staff.reference import CONTACT


@open_to("contacts.grade")
def grade(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Keep the grade, and whether anyone is in danger."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return redirect("contact", reference)
    chosen = {NOT_GRADED: None} | {str(number): number for number in GRADES}
    typed = request.POST.get("grade", "")
    if typed not in chosen:
        wrong = _("Choose a grade, or that it is not graded yet.")
        return show_contact(request, by, contact, Again("grade", {}, {"grade": wrong}))
    set_grade(by=by, contact=contact, grade=chosen[typed], danger=request.POST.get("danger") == "yes")
    messages.success(request, _("The grade is kept."))
    return redirect("contact", reference)


address = path(f"{CONTACT}grade/", grade, name="grade")
