"""Someone stands before us: their matter is one that we know, or is written down anew."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.searching import contact_called, typed_as
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import ErrorLink
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.search.actions import note_search
from bluelamp.foundation.words import tidy
from bluelamp.reports.definition import Service
from bluelamp.reports.outline import topics_in_words
from bluelamp.reports.services import services_for_machines
from bluelamp.staff.door_book import searched

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

LONGEST: Final = 40


@dataclass(frozen=True)
class Topic:
    """The services of one topic."""

    title: str
    services: list[Service]


@open_to("contacts.take_down")
def counter(request: HttpRequest, by: Actor) -> HttpResponse:
    """Lead to the matter whose reference they have, or to the form for what they tell; no other contact is shown."""
    error, typed = "", tidy(request.POST.get("reference", ""))[:LONGEST]
    if request.method == "POST":
        contact = _look_for(by, typed) if typed else None
        if contact is not None:
            return redirect("said", contact.reference)
        error = _("There is no such reference among what your teams have. Look again, or write it down anew.")
    context = {
        "topics": _topics(),
        "reference": typed,
        "errors": [ErrorLink(error, "#reference")] if error else [],
    }
    return render(request, "workspaces/contact_staff/pages/counter.html", context)


def _look_for(by: Actor, typed: str) -> "Contact | None":
    """Return the contact of a reference, and write down that it was searched."""
    contact = contact_called(by, typed_as(typed).reference)
    asked = note_search(by=by, words=typed, results=1 if contact else 0)
    searched(by, typed, asked.pk)
    return contact


def _topics() -> list[Topic]:
    offered = sorted(services_for_machines().values(), key=lambda service: str(service.label))
    topics = [
        Topic(title, [service for service in offered if service.definition.topic == code])
        for code, title in topics_in_words().items()
    ]
    return [topic for topic in topics if topic.services]


address = path("desk/counter/", counter, name="counter")
