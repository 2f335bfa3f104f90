"""Keep the filters of the queue as a view."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import save_team_view
from bluelamp.contacts.actions import save_view as keep_view
from bluelamp.contacts.actions.views import NoView
from bluelamp.contacts.filters import read_query
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.workspaces.contact_staff.queue_filter import address_of, choices_for


@open_to("contacts.save_view")
def save_view(request: HttpRequest, by: Actor) -> HttpResponse:
    """Keep the filters under the name that was typed, for oneself or for the team that was chosen."""
    if request.method != "POST":
        return redirect("queue")
    filters = read_query(request.POST.get("query", ""), choices_for(by).known())
    name, team = request.POST.get("name", "").replace("\0", ""), request.POST.get("for", "")
    try:
        if team:
            save_team_view(by=by, name=name, filters=filters, team=team)
        else:
            keep_view(by=by, name=name, filters=filters)
    except NoView as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The view is kept."))
    return redirect(address_of(filters))


address = path("desk/views/", save_view, name="save_view")
