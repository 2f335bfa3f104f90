"""Offer a saved reply no more."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.knowledge.actions import withdraw_saved_reply
from bluelamp.knowledge.queries import newest_version


@open_to("knowledge.write")
def withdraw_reply(request: HttpRequest, by: Actor, reply_code: str) -> HttpResponse:
    """Withdraw it; its versions stay."""
    if request.method != "POST":
        return redirect("replies")
    version = newest_version(reply_code)
    if version is None:
        raise Http404
    withdraw_saved_reply(by=by, reply=version.reply)
    messages.success(request, _("“%(title)s” is not offered any more.") % {"title": version.title})
    return redirect("replies")


address = path("desk/replies/<slug:reply_code>/withdraw/", withdraw_reply, name="withdraw_reply")
