"""What is done about a webhook by one press: sending again, changing its secret, ending it."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.partners.actions import end_earlier_secret, end_webhook, renew_secret, send_again
from bluelamp.partners.telling import webhook_by_id

if TYPE_CHECKING:
    from bluelamp.partners.models import Webhook


@open_to("partners.keep_webhooks")
def send_what_waits(request: HttpRequest, by: Actor, webhook_id: UUID) -> HttpResponse:
    """Have all that waits sent again, and lead back to all."""
    said = _("What waits is sent again within seconds, in order.")
    return _do(request, webhook_id, lambda webhook: send_again(by=by, webhook=webhook), said)


@open_to("partners.keep_webhooks")
def new_secret(request: HttpRequest, by: Actor, webhook_id: UUID) -> HttpResponse:
    """Give a new secret and show it, once."""
    if request.method != "POST":
        return redirect("webhooks")
    made = renew_secret(by=by, webhook=_found(webhook_id))
    return render(request, "workspaces/setup/pages/webhooks_secret.html", {"made": made, "renewed": True})


@open_to("partners.keep_webhooks")
def one_secret(request: HttpRequest, by: Actor, webhook_id: UUID) -> HttpResponse:
    """End the earlier secret, and lead back to all."""
    said = _("The earlier secret is ended. Messages are signed with the new one only.")
    return _do(request, webhook_id, lambda webhook: end_earlier_secret(by=by, webhook=webhook), said)


@open_to("partners.keep_webhooks")
def no_webhook(request: HttpRequest, by: Actor, webhook_id: UUID) -> HttpResponse:
    """End a webhook, and lead back to all."""
    said = _("The webhook is ended. Nothing more is sent there, not even what waited.")
    return _do(request, webhook_id, lambda webhook: end_webhook(by=by, webhook=webhook), said)


def _do(request: HttpRequest, webhook_id: UUID, step: Callable[["Webhook"], None], said: str) -> HttpResponse:
    if request.method == "POST":
        step(_found(webhook_id))
        messages.success(request, said)
    return redirect("webhooks")


def _found(webhook_id: UUID) -> "Webhook":
    webhook = webhook_by_id(webhook_id)
    if webhook is None:
        raise Http404
    return webhook


addresses = [
    path("desk/setup/partners/webhooks/<uuid:webhook_id>/again/", send_what_waits, name="send_again"),
    path("desk/setup/partners/webhooks/<uuid:webhook_id>/secret/", new_secret, name="renew_secret"),
    path("desk/setup/partners/webhooks/<uuid:webhook_id>/secret/end/", one_secret, name="end_earlier_secret"),
    path("desk/setup/partners/webhooks/<uuid:webhook_id>/end/", no_webhook, name="end_webhook"),
]
