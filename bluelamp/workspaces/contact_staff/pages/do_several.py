"""Change several contacts at once."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path

from bluelamp.contacts.actions import change_several
from bluelamp.contacts.changes import ChangeKind, ids_in
from bluelamp.contacts.seen import NOTHING, Seen
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.workspaces.contact_staff.pages.several import asked_change, queue_of, show_ahead
from bluelamp.workspaces.contact_staff.several import how_many_changed


@open_to("contacts.change_several")
def do_several(request: HttpRequest, by: Actor) -> HttpResponse:
    """Make the change to each that it changes still, and say how many that were."""
    if request.method != "POST":
        return redirect("queue")
    change, target, wrong = asked_change(request)
    if change is not None and change.kind == ChangeKind.MOVE:
        change = change.because(request.POST.get("reason", ""))
    if change is None or target is None:
        messages.error(request, wrong)
    elif change.kind == ChangeKind.MOVE and change.why_moved() is None:
        return show_ahead(request, by, change, target, without_why=True)
    else:
        ids = ids_in(request.POST.getlist("contact"))
        seen = _seen_in(request.POST.getlist("seen"))
        expected = {contact_id: seen.get(str(contact_id), NOTHING) for contact_id in ids}
        batch = change_several(by=by, change=change, target=target, ids=ids, seen=expected)
        messages.success(request, how_many_changed(len(batch.before) if batch else 0, asked=len(ids)))
    return redirect(queue_of(request, by))


def _seen_in(carried: list[str]) -> dict[str, Seen]:
    """Return what the preview showed of each contact, by its id."""
    return {contact_id: Seen.read(code) for contact_id, _equals, code in (each.partition("=") for each in carried)}


address = path("desk/several/do/", do_several, name="do_several")
