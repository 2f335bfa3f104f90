"""A partner's system is told what happens with its reports, at an address that anyone can reach."""

import socket

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.gateways.webhooks.tests.names import lead
from bluelamp.partners.actions import make_webhook
from bluelamp.partners.actions.webhooks import HearsNothing, NoTarget
from bluelamp.partners.models import Webhook
from bluelamp.partners.rules import News
from bluelamp.partners.tests.scenarios import a_key, a_webhook, keeper

pytestmark = pytest.mark.django_db
URL = "https://hooks.example.com/in"


def test_it_is_made_for_some_news_and_its_secret_stands_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    lead(monkeypatch, ["93.184.215.14"])
    made = a_webhook(URL, hears=frozenset({News.ANSWERED, News.CLOSED}))
    webhook = Webhook.objects.get()
    assert (webhook.target, webhook.hears, webhook.stopped_at) == (URL, ["answered", "closed"], None)
    assert made.shown.startswith("bluelamp_hook_")
    assert made.shown not in webhook.sealed_secret
    entry = Entry.objects.get(name="partners.WebhookMade")
    assert (entry.record_id, entry.facts["hears"]) == (webhook.pk, 2)


@pytest.mark.parametrize(
    ("url", "leads_to", "says"),
    [
        ("http://hooks.example.com/", ["93.184.215.14"], "begins with https://"),
        (URL, [], "leads nowhere"),
        (URL, ["169.254.169.254"], "private address"),
        (URL, ["93.184.215.14", "::ffff:127.0.0.1"], "private address"),
    ],
)
def test_one_that_leads_to_a_private_address_is_refused(
    url: str, leads_to: list[str], says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lead(monkeypatch, leads_to)
    with pytest.raises(NoTarget, match=says):
        a_webhook(url)
    assert not Webhook.objects.exists()


def test_one_that_hears_nothing_is_refused() -> None:
    with pytest.raises(HearsNothing, match="at least one"):
        a_webhook(URL, hears=frozenset())


def test_nobody_makes_one_without_leave_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", None)
    assert keeper().may("partners.keep_webhooks")
    with pytest.raises(NotAllowed):
        make_webhook(by=Actor.public(), partner=a_key().key.partner, target=URL, hears=frozenset({News.CLOSED}))
