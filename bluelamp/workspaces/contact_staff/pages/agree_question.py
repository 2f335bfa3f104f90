"""Agreeing with a person on a question that only they can answer, to know next time that it is them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import agree_question as agree
from bluelamp.workspaces.contact_staff.confirm_forms import question_fields, typed_question
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.reference import CONTACT


@open_to("people.agree")
def agree_question(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Ask for the question and the answer; what was agreed before is not shown."""
    contact = contact_for_staff(by, reference)
    again = Again()
    if request.method == "POST":
        typed, errors = typed_question(request)
        if not errors:
            agree(by=by, person=contact.person, **typed)
            messages.success(request, _("The question is agreed. It takes the place of the one before."))
            return redirect("contact", reference)
        again = Again("question", typed, errors)
    context = {"contact": contact, "fields": question_fields(again), "errors": again.links()}
    return render(request, "workspaces/contact_staff/pages/agree_question.html", context)


address = path(f"{CONTACT}question/", agree_question, name="agree_question")
