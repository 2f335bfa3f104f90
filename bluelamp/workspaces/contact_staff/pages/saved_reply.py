"""One saved reply: what it says, what it said before, and writing another version."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import tidy
from bluelamp.knowledge.actions import NewerVersion, write_saved_reply
from bluelamp.knowledge.queries import earlier_versions, newest_version
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.frame import main_menu
from bluelamp.workspaces.contact_staff.reply_forms import reply_fields, what_is_wrong

if TYPE_CHECKING:
    from bluelamp.knowledge.models import ReplyVersion


@open_to("knowledge.write")
def saved_reply(request: HttpRequest, by: Actor, reply_code: str) -> HttpResponse:
    """Show it; write a version of what was typed, unless a colleague wrote one meanwhile: then show both."""
    version = newest_version(reply_code)
    if version is None:
        raise Http404
    if request.method != "POST":
        return _show(request, by, version, Again("", {"title": version.title, "words": version.words}))
    typed = {"code": reply_code, **{name: tidy(request.POST.get(name, "")) for name in ("title", "words")}}
    errors, seen = what_is_wrong(typed), request.POST.get("seen", "")
    if not errors:
        try:
            write_saved_reply(by=by, **typed, seen=int(seen) if seen.isascii() and seen.isdigit() else -1)
        except NewerVersion as error:
            version, errors[""] = error.newest, str(error)
        else:
            messages.success(request, _("The new words of “%(title)s” are used from now on.") % typed)
            return redirect("replies")
    return _show(request, by, version, Again("reply", typed, errors))


def _show(request: HttpRequest, by: Actor, version: "ReplyVersion", again: Again) -> HttpResponse:
    context = {
        "version": version,
        "was_faster": "" in again.errors,
        "earlier": earlier_versions(version),
        "fields": reply_fields(again, is_new=False),
        "errors": again.links(),
        "staff_nav": main_menu(by),
    }
    return render(request, "workspaces/contact_staff/pages/saved_reply.html", context)


address = path("desk/replies/<slug:reply_code>/", saved_reply, name="saved_reply")
