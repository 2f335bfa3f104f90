"""One e-mail that was set aside: what it says, and taking it up as a contact."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.mails.actions import take_up
from bluelamp.mails.queries import mail_set_aside as the_mail


@open_to("mails.take_up")
def mail_set_aside(request: HttpRequest, by: Actor, mail_id: UUID) -> HttpResponse:
    """Show what it says; have it make a contact where that is asked for."""
    mail = the_mail(by, mail_id)
    if request.method == "POST":
        take_up(by=by, mail=mail)
        messages.success(request, _("It becomes a contact in a moment, and waits in the queue."))
        return redirect("set_aside")
    return render(request, "workspaces/supervisor/pages/mail_set_aside.html", {"mail": mail})


address = path("desk/set-aside/<uuid:mail_id>/", mail_set_aside, name="mail_set_aside")
