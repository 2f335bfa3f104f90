"""Approve the newest version of a saved reply, which someone else wrote."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.knowledge.actions import NewerVersion, NothingWaits, OwnWords, approve_saved_reply
from bluelamp.knowledge.queries import newest_version
from bluelamp.workspaces.contact_staff.pages.saved_reply import as_it_stands, number_seen, show_reply


@open_to("knowledge.approve")
def approve_reply(request: HttpRequest, by: Actor, reply_code: str) -> HttpResponse:
    """Approve what the page showed; show the page again, with the reason, where that cannot be."""
    if request.method != "POST":
        return redirect("replies")
    version = newest_version(reply_code)
    if version is None:
        raise Http404
    try:
        approved = approve_saved_reply(by=by, reply=version.reply, seen=number_seen(request))
    except NewerVersion as error:
        wrong = _("Someone changed this reply while you had it open. Read it as it is now, then decide again.")
        return show_reply(request, by, error.newest, as_it_stands(error.newest, wrong))
    except (OwnWords, NothingWaits) as error:
        return show_reply(request, by, version, as_it_stands(version, str(error)))
    messages.success(request, _("Staff can put “%(title)s” into an answer now.") % {"title": approved.title})
    return redirect("replies")


address = path("desk/replies/<slug:reply_code>/approve/", approve_reply, name="approve_reply")
