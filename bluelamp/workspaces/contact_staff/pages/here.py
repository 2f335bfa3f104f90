"""A browser says that it has a contact open, and is told who else has."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path

from bluelamp.contacts.queries import contact_id_within_reach
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.live.presence import be_present
from bluelamp.workspaces.contact_staff.presence import who_is_at
from bluelamp.workspaces.contact_staff.reference import CONTACT


@open_to("contacts.see")
def here(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Note it for a minute, and answer with one line that names colleagues and nobody else."""
    contact_id = contact_id_within_reach(by, reference)
    if request.method != "POST" or by.id is None:
        return redirect("contact", reference)
    be_present(by.id, contact_id, is_writing=request.POST.get("writing") == "1")
    others = who_is_at(by, [contact_id]).get(contact_id, [])
    return HttpResponse(", ".join(others), content_type="text/plain; charset=utf-8")


address = path(f"{CONTACT}here/", here, name="here")
