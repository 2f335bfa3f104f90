"""Saying that I am done with a practice."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.training.actions import end_practice as end_it
from bluelamp.training.queries import own_practice


@open_to("training.practise")
def end_practice(request: HttpRequest, by: Actor, practice_id: UUID) -> HttpResponse:
    """End it, and show the marks."""
    practice = own_practice(by, practice_id)
    if request.method == "POST":
        end_it(by=by, practice=practice)
        messages.success(request, _("It is over. What the records tell is marked; a trainer gives the rest."))
    return redirect("practice", practice.pk)


address = path("desk/practise/<uuid:practice_id>/end/", end_practice, name="end_practice")
