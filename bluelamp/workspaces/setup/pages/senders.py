"""Whom what leaves is from."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import choose_sender
from bluelamp.staff.senders import EMAIL, domains_here, sender_of, what_is_wrong_with_sender
from bluelamp.workspaces.setup.forms import Form, typed_in


@open_to("staff.change_force")
def senders(request: HttpRequest, by: Actor) -> HttpResponse:
    """Ask for the name and address that e-mails are from, and keep them."""
    form = typed_in(request, "name", "address") if request.method == "POST" else _as_it_is()
    if request.method == "POST":
        form.wrong |= what_is_wrong_with_sender(**form.typed)
    if request.method == "POST" and not form.wrong:
        choose_sender(by=by, channel=EMAIL, **form.typed)
        messages.success(request, _("It is kept. Every e-mail that leaves from now on is from this sender."))
        return redirect("senders")
    said = {"domains": ", ".join(domains_here()), "usual": settings.SMTP_SENDER}
    address_hint = _("Of a domain that the mail server may send for: %(domains)s. Left empty, it is %(usual)s.") % said
    context = {
        "fields": [
            form.one_line(
                "name",
                _("Name of the sender (optional)"),
                hint=_("Someone else may see it: it must not tell that the e-mail is from the police."),
            ),
            form.one_line("address", _("E-mail address of the sender"), hint=address_hint, kind="email"),
        ],
        "errors": form.links(),
    }
    return render(request, "workspaces/setup/pages/senders.html", context)


def _as_it_is() -> Form:
    kept = sender_of(EMAIL)
    return Form({"name": kept.name, "address": kept.address} if kept else {})


address = path("desk/setup/senders/", senders, name="senders")
