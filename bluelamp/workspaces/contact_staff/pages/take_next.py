"""Take the next: one press gives what should be answered next, and opens it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path

from bluelamp.contacts.actions import take_next as give_next
from bluelamp.contacts.actions.handle import NotHere
from bluelamp.contacts.actions.take import NothingNext
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor


@open_to("contacts.assign")
def take_next(request: HttpRequest, by: Actor) -> HttpResponse:
    """Lead to the contact that was given, or back to the queue and say why there is none."""
    if request.method != "POST":
        return redirect("queue")
    try:
        contact = give_next(by=by)
    except (NotHere, NothingNext) as error:
        messages.info(request, str(error))
        return redirect("queue")
    return redirect("contact", contact.reference)


address = path("desk/next/", take_next, name="take_next")
