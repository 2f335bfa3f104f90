"""Making and ending webhooks, changing their secrets, and having what waits sent again."""

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.keys.secrets import encrypt_field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.gateways.webhooks.post import wrong_with_target
from bluelamp.gateways.webhooks.rules import Why
from bluelamp.partners.actions.telling import ask_to_tell
from bluelamp.partners.events import (
    EarlierSecretEnded,
    SecretRenewed,
    SendingAgainAskedFor,
    WebhookEnded,
    WebhookMade,
)
from bluelamp.partners.models import Delivery, Webhook
from bluelamp.partners.rules import KEY_BYTES, News

if TYPE_CHECKING:
    from bluelamp.partners.models import Partner

SAYS: Final = {
    Why.NO_ADDRESS: _("Enter an address that begins with https:// and holds no user name and no password."),
    Why.NO_NAME: _("This name leads nowhere. Check how it is spelled, or ask the partner."),
    Why.NOT_PUBLIC: _("This leads to a private address. Enter one that anyone on the internet can reach."),
}


class NoTarget(ValueError):
    """Nothing may be sent to this address; its text says why."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why

    def __str__(self) -> str:
        return str(SAYS[self.why])


class HearsNothing(ValueError):
    """A webhook must hear something."""

    def __str__(self) -> str:
        return str(_("Choose at least one thing that the partner's system is told."))


@dataclass(frozen=True)
class WebhookWithSecret:
    """A webhook with a secret that was just made, and the only time that it is there to be read."""

    webhook: Webhook
    shown: str


@action(may="partners.keep_webhooks", announces=WebhookMade, only_adds=True)
def make_webhook(*, by: Actor, partner: "Partner", target: str, hears: frozenset[News]) -> WebhookWithSecret:
    """Tell a partner's system what happens with its reports from now on. Raises `NoTarget` and `HearsNothing`.

    The address is looked up now, with nobody held up meanwhile, and again whenever something is sent there.
    """
    if not hears:
        raise HearsNothing
    if (why := wrong_with_target(target)) is not None:
        raise NoTarget(why)
    shown = _new_secret()
    webhook = new_row(
        Webhook,
        partner_id=partner.pk,
        target=target,
        hears=sorted(hears),
        sealed_secret=encrypt_field(shown),
        made_by_id=by.id,
    )
    write_down(webhook)
    announce(WebhookMade(webhook_id=webhook.pk, partner_id=partner.pk, hears=len(hears)), by=by)
    return WebhookWithSecret(webhook, shown)


@action(may="partners.keep_webhooks", announces=WebhookEnded)
def end_webhook(*, by: Actor, webhook: Webhook) -> None:
    """Tell a partner's system nothing more there, not even what waits; one that was ended before stays as it is."""
    if Webhook.objects.filter(pk=webhook.pk, ended_at=None).update(ended_at=now(), sealed_secret="", sealed_earlier=""):
        announce(WebhookEnded(webhook_id=webhook.pk, partner_id=webhook.partner_id), by=by)
    else:
        nothing_new()


@action(may="partners.keep_webhooks", announces=SecretRenewed)
def renew_secret(*, by: Actor, webhook: Webhook) -> WebhookWithSecret:
    """Sign with a new secret from now on, and with the one before it too until that is ended.

    Done twice, the one that the partner had before both goes on: it may know neither of the new ones yet.
    """
    kept = Webhook.objects.select_for_update().get(pk=webhook.pk)
    shown = _new_secret()
    kept.sealed_secret, kept.sealed_earlier = encrypt_field(shown), kept.sealed_earlier or kept.sealed_secret
    kept.save(update_fields=["sealed_secret", "sealed_earlier"])
    announce(SecretRenewed(webhook_id=kept.pk, partner_id=kept.partner_id), by=by)
    return WebhookWithSecret(webhook, shown)


@action(may="partners.keep_webhooks", announces=EarlierSecretEnded)
def end_earlier_secret(*, by: Actor, webhook: Webhook) -> None:
    """Sign with the newest secret only."""
    if Webhook.objects.filter(pk=webhook.pk).exclude(sealed_earlier="").update(sealed_earlier=""):
        announce(EarlierSecretEnded(webhook_id=webhook.pk, partner_id=webhook.partner_id), by=by)
    else:
        nothing_new()


@action(may="partners.keep_webhooks", announces=SendingAgainAskedFor)
def send_again(*, by: Actor, webhook: Webhook) -> None:
    """Have all that waits since a webhook stopped sent again, in order and under the same names."""
    if not Webhook.objects.filter(pk=webhook.pk, ended_at=None, stopped_at__isnull=False).update(
        stopped_at=None, stopped_why=""
    ):
        nothing_new()
        return
    waiting = list(Delivery.objects.filter(webhook=webhook, told_at=None).order_by("id"))
    Delivery.objects.filter(webhook=webhook, told_at=None).update(tries=0)
    for delivery in waiting:
        ask_to_tell(delivery)
    asked = SendingAgainAskedFor(webhook_id=webhook.pk, partner_id=webhook.partner_id, waiting=len(waiting))
    announce(asked, by=by)


def _new_secret() -> str:
    return f"bluelamp_hook_{secrets.token_urlsafe(KEY_BYTES)}"
