"""The saved replies of the force: which are in use, which wait for approval, and writing another."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import tidy
from bluelamp.knowledge.actions import CodeTaken, write_saved_reply
from bluelamp.knowledge.queries import offered_replies, waiting_replies, withdrawn_replies
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.reply_forms import reply_fields, what_is_wrong


@open_to("knowledge.write")
def replies(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the saved replies; write a new one of what was typed."""
    if request.method != "POST":
        return _show(request, by, Again())
    typed = {name: tidy(request.POST.get(name, "")) for name in ("code", "title", "words")}
    errors = what_is_wrong(typed)
    if not errors:
        try:
            write_saved_reply(by=by, **typed, seen=0)
        except CodeTaken as error:
            errors["code"] = str(error)
    if errors:
        return _show(request, by, Again("reply", typed, errors))
    messages.success(request, _("“%(title)s” waits for another supervisor to approve it.") % typed)
    return redirect("replies")


def _show(request: HttpRequest, by: Actor, again: Again) -> HttpResponse:
    offered = offered_replies()
    context = {
        "offered": offered,
        "waiting": waiting_replies(),
        "codes_in_use": {version.reply.code for version in offered},
        "withdrawn": withdrawn_replies(),
        "fields": reply_fields(again, is_new=True),
        "errors": again.links(),
    }
    return render(request, "workspaces/contact_staff/pages/replies.html", context)


address = path("desk/replies/", replies, name="replies")
