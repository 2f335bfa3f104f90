"""What waits to be told to partners' systems, and how a message is written."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from django.db.models import Count, Max, Q
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.keys.secrets import decrypt_field
from bluelamp.gateways.webhooks.rules import Why
from bluelamp.partners.models import Arrival, Delivery, Partner, Webhook
from bluelamp.partners.rules import News, sign

JSON: Final = "application/json"
WHY_STOPPED: Final = {
    Why.NO_ADDRESS: _("Its address is not one that begins with https://."),
    Why.NO_NAME: _("Its name led nowhere."),
    Why.NOT_PUBLIC: _("Its name led to a private address. Ask the partner why, before anything is sent again."),
    Why.NO_LINE: _("Nobody answered there."),
    Why.NOT_PROVEN: _("Whoever answered could not prove that it is the partner: its certificate is not valid."),
    Why.TOO_SLOW: _("It took longer than ten seconds."),
    Why.NOT_WHOLE: _("Its answer broke off, or did not say how long it is."),
    Why.TOO_LONG: _("Its answer was longer than 64 KiB."),
    Why.REDIRECT: _("It sent us to another address, where we do not follow."),
    Why.REFUSED: _("It refused the messages."),
    Why.SHUT: _("Nothing may be sent: sending is shut, or this is a training space."),
}


@dataclass(frozen=True)
class WebhookNow:
    """A webhook, how many messages wait for it, and when one was last taken."""

    webhook: Webhook
    waiting: int
    told_at: datetime | None


def webhooks_now() -> list[WebhookNow]:
    """Return every webhook by the name of its partner; those that are alive come first."""
    rows = Webhook.objects.select_related("partner").order_by("partner__name", "-made_at")
    counted = rows.annotate(
        waiting=Count("deliveries", filter=Q(deliveries__told_at=None)), last_told_at=Max("deliveries__told_at")
    )
    found = [WebhookNow(row, row.waiting, row.last_told_at) for row in counted]
    return sorted(found, key=lambda each: each.webhook.ended_at is not None)


def why_stopped(webhook: Webhook) -> str:
    """Return in words why a webhook stopped, '' where it did not."""
    return str(WHY_STOPPED[Why(webhook.stopped_why)]) if webhook.stopped_why else ""


def partners_known() -> dict[str, Partner]:
    """Return every partner by its id as text, in the order of their names."""
    return {str(partner.pk): partner for partner in Partner.objects.order_by("name")}


def webhook_by_id(webhook_id: UUID) -> Webhook | None:
    """Return a webhook that is alive, None where there is none."""
    return Webhook.objects.select_related("partner").filter(pk=webhook_id, ended_at=None).first()


def stopped_webhooks() -> int:
    """Return how many webhooks wait for someone to have their messages sent again."""
    return Webhook.objects.filter(ended_at=None, stopped_at__isnull=False).count()


def webhooks_that_hear(news: News, contact_ids: Sequence[UUID]) -> list[tuple[Webhook, Arrival]]:
    """Return each webhook that is to hear this of contacts, with how each came; none of what no partner sent."""
    hearing = [each for each in Webhook.objects.filter(ended_at=None) if news in each.hears]
    if not hearing:
        return []
    came = Arrival.objects.select_related("contact").filter(contact__in=contact_ids).in_bulk(field_name="contact_id")
    arrivals = [came[contact_id] for contact_id in contact_ids if contact_id in came]
    return [(each, arrival) for arrival in arrivals for each in hearing if each.partner_id == arrival.partner_id]


def waiting_delivery(delivery_id: UUID) -> Delivery | None:
    """Return a message that is to be handed over now, None where that was done, or its webhook stopped or ended."""
    waiting = Delivery.objects.filter(pk=delivery_id, told_at=None, webhook__ended_at=None, webhook__stopped_at=None)
    return waiting.select_related("webhook", "arrival__contact").first()


def body_of(delivery: Delivery) -> bytes:
    """Return a message as it is sent, the same each time: which report, what happened, and nothing of anyone."""
    said = {
        "delivery": str(delivery.pk),
        "report": str(delivery.arrival_id),
        "news": delivery.news,
        "at": delivery.happened_at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
    }
    return json.dumps(said).encode()


def headers_of(delivery: Delivery, body: bytes, at: datetime) -> dict[str, str]:
    """Return the headers of a message that is sent now, with its signature."""
    webhook = delivery.webhook
    secrets = [decrypt_field(sealed) for sealed in (webhook.sealed_secret, webhook.sealed_earlier) if sealed]
    return {
        "Content-Type": JSON,
        "User-Agent": "Bluelamp",
        "Bluelamp-Delivery": str(delivery.pk),
        "Bluelamp-Signature": sign(secrets, int(at.timestamp()), body),
    }
