"""Write down what someone who stands before us says about a matter that we know."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.rules import LONGEST_MESSAGE
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.design.fields import Field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import id_made_with_the_form, tidy, what_is_wrong_with
from bluelamp.spoken.actions import add_words
from bluelamp.spoken.queries import usual_place
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.reference import CONTACT
from bluelamp.workspaces.contact_staff.telling_forms import telling_fields, telling_of, telling_typed

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@open_to("contacts.take_down")
def said(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Ask what they say, where and who says it, and keep it once; what cannot be kept is shown again, not lost."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return _show(request, contact, Again("said", {"place": usual_place(by.id)}))
    again = _typed(request)
    if again.errors:
        return _show(request, contact, again)
    message = add_words(
        by=by,
        contact=contact,
        words=again.value("words"),
        message_id=id_made_with_the_form(request.POST.get("message_id", "")),
        telling=telling_of(again),
    )
    messages.success(request, _("What they said is kept, and it is our turn."))
    return redirect(f"{reverse('contact', args=[reference])}#message-{message.pk.hex}")


def _typed(request: HttpRequest) -> Again:
    telling, words = telling_typed(request), tidy(request.POST.get("words", ""))
    wrong = what_is_wrong_with(words, longest=LONGEST_MESSAGE)
    return Again("said", telling.typed | {"words": words}, telling.errors | ({"words": wrong} if wrong else {}))


def _show(request: HttpRequest, contact: "Contact", again: Again) -> HttpResponse:
    words = Field(
        name="words",
        label=_("What do they say?"),
        hint=_("In their words. They can read it on their tracking page."),
        value=again.value("words"),
        error=again.error("words"),
        kind="textarea",
        is_page_heading=False,
        label_size="s",
        rows=8,
    )
    context = {
        "contact": contact,
        "fields": [*telling_fields(again), words],
        "message_id": request.POST.get("message_id") or new_id(),
        "errors": again.links(),
    }
    return render(request, "workspaces/contact_staff/pages/said.html", context)


address = path(f"{CONTACT}said/", said, name="said")
