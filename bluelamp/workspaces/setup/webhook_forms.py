"""The form that gives a partner a webhook, and the rows of those there are."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.foundation.design.fields import Field, Option
from bluelamp.partners.rules import News
from bluelamp.partners.telling import WebhookNow, partners_known, webhooks_now, why_stopped
from bluelamp.workspaces.setup.forms import Form, typed_in

CALLED: Final = {
    News.RECEIVED: gettext_lazy("A report is on record"),
    News.ANSWERED: gettext_lazy("A report was answered, never what was said"),
    News.CLOSED: gettext_lazy("A report was closed"),
}


@dataclass(frozen=True)
class TypedWebhook:
    """What was asked for of a webhook."""

    form: Form
    hears: frozenset[News]


@dataclass(frozen=True)
class WebhookRow:
    """A webhook as the list shows it."""

    id: UUID
    partner: str
    target: str
    hears: list[str]
    waiting: int
    told_at: datetime | None
    stopped_at: datetime | None
    why: str
    two_secrets: bool
    ended_at: datetime | None


def typed_webhook(request: HttpRequest) -> TypedWebhook:
    """Return what was typed, chosen and ticked; to begin with, all news."""
    if request.method != "POST":
        return TypedWebhook(Form(), frozenset(News))
    ticked = request.POST.getlist("hears")
    return TypedWebhook(typed_in(request, "partner", "target"), frozenset(news for news in News if news in ticked))


def webhook_fields(typed: TypedWebhook) -> list[Field]:
    """Return the questions about a new webhook."""
    names = {key: partner.name for key, partner in partners_known().items()}
    return [
        typed.form.one_of("partner", _("Partner"), names, none=_("Choose a partner")),
        typed.form.one_line(
            "target",
            _("Address that its system listens at"),
            hint=_("It begins with https:// and must be reached by anyone on the internet. The partner knows it."),
        ),
        Field(
            name="hears",
            label=_("What is it told?"),
            error=typed.form.wrong.get("hears", ""),
            options=tuple(Option(news, str(words), checked=news in typed.hears) for news, words in CALLED.items()),
            kind="checkboxes",
            is_page_heading=False,
            label_size="s",
        ),
    ]


def webhook_rows() -> list[WebhookRow]:
    """Return every webhook, those that are alive first."""
    return [_row(each) for each in webhooks_now()]


def _row(each: WebhookNow) -> WebhookRow:
    webhook = each.webhook
    return WebhookRow(
        id=webhook.pk,
        partner=webhook.partner.name,
        target=webhook.target,
        hears=[str(words) for news, words in CALLED.items() if news in webhook.hears],
        waiting=each.waiting,
        told_at=each.told_at,
        stopped_at=webhook.stopped_at,
        why=why_stopped(webhook),
        two_secrets=bool(webhook.sealed_earlier),
        ended_at=webhook.ended_at,
    )
