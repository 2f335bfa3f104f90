"""Telling a partner's system what happened with a report: noting what is to be told, and handing it over."""

from datetime import datetime
from typing import Final
from uuid import UUID

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.foundation.work.jobs import ask_for, job
from bluelamp.gateways.webhooks.post import post
from bluelamp.gateways.webhooks.rules import Why
from bluelamp.partners.events import ReportTold, WebhookStopped
from bluelamp.partners.models import Arrival, Delivery, Webhook
from bluelamp.partners.rules import TRIES, News
from bluelamp.partners.telling import body_of, headers_of, waiting_delivery

TELLS: Final = Actor.system("partners.tell")
# Trying these again by itself would do no good, or harm: a person looks first.
NOT_AGAIN: Final = (Why.NO_ADDRESS, Why.NOT_PUBLIC, Why.SHUT)


class NotTaken(Exception):
    """A message was not taken, and is sent again later."""


def wait_to_tell(webhook: Webhook, arrival: Arrival, news: News, happened_at: datetime) -> None:
    """Note that something is to be told, once however often it is noted, and nothing from before the webhook was."""
    if happened_at < webhook.made_at:
        return
    delivery, is_new = Delivery.objects.get_or_create(
        webhook=webhook, arrival=arrival, news=news, happened_at=happened_at
    )
    if is_new:
        ask_to_tell(delivery)


def ask_to_tell(delivery: Delivery) -> None:
    """Have a message handed over soon, behind all that its webhook was to be told before."""
    ask_for(tell_partner, subject=delivery.webhook_id, delivery=str(delivery.pk))


@job(_("Tell a partner's system what happened with a report"), tries=2 * TRIES, outside=True)
def tell_partner(delivery: str) -> None:
    """Hand a message over, and note what came of it; raise `NotTaken` where it is to be sent again by itself.

    One that is killed in between is sent again under the same name: whoever hears it twice knows that by the name.
    """
    waiting = waiting_delivery(UUID(delivery))
    if waiting is None:
        return
    body = body_of(waiting)
    posted = post(waiting.webhook.target, body=body, headers=headers_of(waiting, body, now()))
    if posted.why == Why.TAKEN:
        note_told(by=TELLS, delivery=waiting)
    elif posted.why in NOT_AGAIN or waiting.tries + 1 >= TRIES:
        stop_webhook(by=TELLS, delivery=waiting, why=posted.why)
    else:
        Delivery.objects.filter(pk=waiting.pk).update(tries=F("tries") + 1)
        raise NotTaken


@action(may="partners.tell", announces=ReportTold)
def note_told(*, by: Actor, delivery: Delivery) -> None:
    """Write down that a partner's system took a message."""
    if not Delivery.objects.filter(pk=delivery.pk, told_at=None).update(told_at=now()):
        nothing_new()
        return
    contact = delivery.arrival.contact
    told = ReportTold(
        contact_id=contact.pk,
        person_id=contact.person_id,
        partner_id=delivery.arrival.partner_id,
        webhook_id=delivery.webhook_id,
        delivery_id=delivery.pk,
        news=delivery.news,
    )
    announce(told, by=by)


@action(may="partners.tell", announces=WebhookStopped)
def stop_webhook(*, by: Actor, delivery: Delivery, why: Why) -> None:
    """Let all that a partner's system is to be told wait for someone, because of what came of one message."""
    alive = Webhook.objects.filter(pk=delivery.webhook_id, ended_at=None, stopped_at=None)
    if not alive.update(stopped_at=now(), stopped_why=why.value):
        nothing_new()
        return
    stopped = WebhookStopped(
        webhook_id=delivery.webhook_id,
        partner_id=delivery.arrival.partner_id,
        delivery_id=delivery.pk,
        why=why.value,
    )
    announce(stopped, by=by)


def forget_old_deliveries(before: datetime) -> int:
    """Forget messages about what happened before a moment, told or not, and return how many."""
    return Delivery.objects.filter(happened_at__lt=before).delete()[0]
