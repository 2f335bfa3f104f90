"""Everyone who is sealed, for those who may see them: why, since when, on whose authority, and their newest contact."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.contacts.of_people import newest_of_each
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.seals import seals_that_hold

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.people.models import PersonSeal


@dataclass(frozen=True)
class SealedRow:
    """Someone who is sealed: the seal, and their newest contact within reach."""

    seal: "PersonSeal"
    contact: "Contact"


@open_to("people.see_sealed")
def sealed_people(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show who is sealed, whoever was sealed last first; writes the look at their newest contacts."""
    seals = seals_that_hold()
    newest = newest_of_each(by, [seal.person_id for seal in seals])
    rows = [SealedRow(seal, newest[seal.person_id]) for seal in seals if seal.person_id in newest]
    context = {"rows": rows, "elsewhere": len(seals) - len(rows)}
    return render(request, "workspaces/contact_staff/pages/sealed_people.html", context)


address = path("desk/sealed-people/", sealed_people, name="sealed_people")
