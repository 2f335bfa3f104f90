"""Who speaks: what they said is compared with what was agreed, and whether they are confirmed in this contact."""

from functools import partial
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.gate import we_said_the_code_word
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import confirm as confirm_them
from bluelamp.people.actions.confirm import NothingAgreed, WaitFirst
from bluelamp.people.agreements import agreed_with
from bluelamp.people.judgements import of_one_person_with
from bluelamp.people.rules import Proof
from bluelamp.workspaces.contact_staff.confirm_forms import proof_fields, typed_proof
from bluelamp.workspaces.contact_staff.confirming import disclosing
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.reference import CONTACT

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

    from bluelamp.contacts.models import Contact


@open_to("people.confirm")
def confirm(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Say what to ask; compare what they said. What was wrong is not told apart from what was nearly right."""
    contact = contact_for_staff(by, reference)
    joined = of_one_person_with(contact.person_id)
    we_said_it = we_said_the_code_word({contact.person_id, *joined})
    show = partial(_show, request, contact, joined, we_said_it=we_said_it)
    if request.method != "POST":
        return show(Again())
    typed, errors = typed_proof(request)
    if typed["proof"] == Proof.CODE_WORD and we_said_it:
        errors = {"proof": _("We rang not long ago and said the code word first. Ask for something else.")}
    try:
        if not errors and confirm_them(
            by=by, person=contact.person, matter_id=contact.pk, proof=Proof(typed["proof"]), said=typed["said"]
        ):
            messages.success(request, _("They are confirmed in this contact. Tell them what they need, and no more."))
            return redirect("contact", reference)
    except (NothingAgreed, WaitFirst) as error:
        errors = {"": str(error)}
    wrong = {"said": _("That is not what was agreed. Disclose nothing. That it was wrong is written down.")}
    return show(Again("confirm", typed, errors or wrong))


def _show(
    request: HttpRequest, contact: "Contact", joined: "Collection[UUID]", again: Again, *, we_said_it: bool
) -> HttpResponse:
    now = disclosing(contact, {contact.person_id, *joined}, agreed_with(contact.person_id, joined=joined))
    context = {
        "contact": contact,
        "disclosing": now,
        "fields": proof_fields(now, again, we_said_it=we_said_it),
        "errors": again.links(),
    }
    return render(request, "workspaces/contact_staff/pages/confirm.html", context)


address = path(f"{CONTACT}confirm/", confirm, name="confirm")
