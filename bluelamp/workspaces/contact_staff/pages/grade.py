"""Say how urgent a contact is."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import grade as set_grade
from bluelamp.contacts.holding import ChangedMeanwhile
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.rules import GRADES
from bluelamp.contacts.seen import GRADE, Seen
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.workspaces.contact_staff.clash import Clash, clash_over, graded, seen_in
from bluelamp.workspaces.contact_staff.forms import NOT_GRADED, Again
from bluelamp.workspaces.contact_staff.pages.contact import show_contact
from bluelamp.workspaces.contact_staff.reference import CONTACT

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@open_to("contacts.grade")
def grade(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Keep the grade, and whether anyone is in danger."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return redirect("contact", reference)
    chosen = {NOT_GRADED: None} | {str(number): number for number in GRADES}
    typed = {"grade": request.POST.get("grade", ""), "danger": request.POST.get("danger", "")}
    if typed["grade"] not in chosen:
        wrong = _("Choose a grade, or that it is not graded yet.")
        return show_contact(request, by, contact, Again("grade", typed, {"grade": wrong}))
    number, seen = chosen[typed["grade"]], seen_in(request)
    try:
        set_grade(by=by, contact=contact, grade=number, danger=typed["danger"] == "yes", seen=seen)
    except ChangedMeanwhile:
        return show_contact(request, by, contact, Again("grade", typed, clash=_clash(contact, seen, typed, number)))
    messages.success(request, _("The grade is kept."))
    return redirect("contact", reference)


def _clash(contact: "Contact", seen: Seen, typed: dict[str, str], number: int | None) -> Clash:
    return clash_over(
        contact,
        seen,
        GRADE,
        chosen=graded(number, danger=typed["danger"] == "yes"),
        address=reverse("grade", args=[contact.reference]),
        button=_("Keep what I chose all the same"),
        **typed,
    )


address = path(f"{CONTACT}grade/", grade, name="grade")
