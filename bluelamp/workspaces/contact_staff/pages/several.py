"""What a change of several contacts would do, before it is done."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.changes import MOST_AT_ONCE, Change, ChangeKind, ids_in
from bluelamp.contacts.filters import read_query
from bluelamp.contacts.holding import as_they_are
from bluelamp.contacts.several import Target, outlook, target_of
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import ErrorLink
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.workspaces.contact_staff.moving import why_field
from bluelamp.workspaces.contact_staff.queue_filter import address_of, choices_for
from bluelamp.workspaces.contact_staff.several import WHY_NOT, how_it_is, what_it_does


@open_to("contacts.change_several")
def several(request: HttpRequest, by: Actor) -> HttpResponse:
    """List the ticked contacts that would change and those that would not, each with the reason."""
    if request.method != "POST":
        return redirect("queue")
    change, target, wrong = asked_change(request)
    if change is None or target is None:
        messages.error(request, wrong)
        return redirect(queue_of(request, by))
    return show_ahead(request, by, change, target)


def show_ahead(
    request: HttpRequest, by: Actor, change: Change, target: Target, *, without_why: bool = False
) -> HttpResponse:
    """Render what a change would do to the contacts of a form; `without_why` where it was sent and said no reason."""
    moves = change.kind == ChangeKind.MOVE
    wrong = _("Choose why.") if without_why else ""
    found = outlook(by, change, target, ids_in(request.POST.getlist("contact")))
    seen = as_they_are(found.will)
    context: dict[str, Any] = {
        "what": what_it_does(change, target),
        "change": change,
        "will": [(contact, how_it_is(change, contact), seen[contact.pk]) for contact in found.will],
        "wont": [(contact, WHY_NOT[why]) for contact, why in found.wont],
        "out_of_reach": found.out_of_reach,
        "query": request.POST.get("query", ""),
        "back": queue_of(request, by),
        "why": why_field(error=wrong) if moves else None,
        "still_seen": by.may("contacts.see_all_teams"),
        "errors": [ErrorLink(wrong, "#reason")] if wrong else [],
    }
    return render(request, "workspaces/contact_staff/pages/several.html", context)


def asked_change(request: HttpRequest) -> tuple[Change | None, Target | None, str]:
    """Return the change that a form asks for and what it gives, or what is missing."""
    ids = ids_in(request.POST.getlist("contact"))
    if not ids:
        return None, None, _("Tick at least one contact.")
    if len(ids) > MOST_AT_ONCE:
        return None, None, _("Tick at most %(most)s contacts.") % {"most": MOST_AT_ONCE}
    change = Change.read(request.POST.get("do", ""))
    return change, target_of(change) if change else None, _("Choose what to do with the contacts that you ticked.")


def queue_of(request: HttpRequest, by: Actor) -> str:
    """Return the address of the queue that the form came from."""
    return address_of(read_query(request.POST.get("query", ""), choices_for(by).known()))


address = path("desk/several/", several, name="several")
