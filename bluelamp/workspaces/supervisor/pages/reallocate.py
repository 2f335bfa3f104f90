"""Give the ticked contacts to someone else, or to anyone in the team."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.contacts.actions import change_several
from bluelamp.contacts.changes import MOST_AT_ONCE, Change, ids_in
from bluelamp.contacts.several import target_of
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.workspaces.supervisor.frame import address_of, chosen_team


@open_to("contacts.supervise")
def reallocate(request: HttpRequest, by: Actor) -> HttpResponse:
    """Give each that can be given, and say how many that were."""
    back = address_of("team", team=chosen_team(request, by))
    if request.method != "POST":
        return redirect(back)
    ids = ids_in(request.POST.getlist("contact"))
    change = Change.read(f"assign:{request.POST.get('to', '')}")
    target = target_of(change) if change else None
    if not ids or len(ids) > MOST_AT_ONCE:
        messages.error(request, _("Tick at least one contact, and at most %(most)s.") % {"most": MOST_AT_ONCE})
    elif change is None or target is None:
        messages.error(request, _("Choose who gets what you ticked."))
    else:
        batch = change_several(by=by, change=change, target=target, ids=ids)
        messages.success(request, _said(len(batch.before) if batch else 0, asked=len(ids)))
    return redirect(back)


def _said(given: int, *, asked: int) -> str:
    done = ngettext("%(count)s contact was given.", "%(count)s contacts were given.", given) % {"count": given}
    if given == asked:
        return done
    rest = _("The others stay: they are with them already, or they are not here, or not in the team that has it.")
    return f"{done} {rest}"


address = path("desk/team/give/", reallocate, name="reallocate")
