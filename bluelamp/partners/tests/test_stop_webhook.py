"""What cannot be handed over stops a webhook, so that a person looks at it, and nothing is lost."""

import pytest
from pytest_django import Settings
from time_machine import Traveller

from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.work.models import Job, JobState
from bluelamp.gateways.webhooks.rules import Why
from bluelamp.gateways.webhooks.tests.names import lead
from bluelamp.partners.actions.telling import TELLS, stop_webhook
from bluelamp.partners.models import Delivery, Webhook
from bluelamp.partners.rules import TRIES, News
from bluelamp.partners.telling import stopped_webhooks
from bluelamp.partners.tests.scenarios import a_key, a_sending, a_webhook, sent, tell_all
from tests.listening import Listener

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reaching_this_machine")]


def test_after_the_last_try_it_stops_and_what_is_behind_waits_without_a_try(
    listener: Listener, clock: Traveller
) -> None:
    a_webhook(listener.url, hears=frozenset({News.RECEIVED}))
    key = a_key()
    for name in ("theft-0001", "theft-0002"):
        sent(key, a_sending(name))
    listener.says(b"HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n")
    for _ in range(TRIES - 1):
        assert tell_all(clock) == 1
    assert stopped_webhooks() == 0
    assert tell_all(clock) == 2
    assert len(listener.heard) == TRIES
    webhook = Webhook.objects.get()
    assert (webhook.stopped_why, stopped_webhooks()) == (Why.REDIRECT, 1)
    assert Delivery.objects.filter(told_at=None).count() == 2
    assert not Job.objects.exclude(state=JobState.DONE).filter(name__contains="tell_partner").exists()
    assert Entry.objects.get(name="partners.WebhookStopped").facts["why"] == "redirect"


def test_a_name_that_leads_to_a_private_address_by_then_stops_it_at_once(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.WEBHOOKS_HERE = False
    lead(monkeypatch, ["93.184.215.14"], ["10.0.0.7"])
    a_webhook("https://hooks.example.com/", hears=frozenset({News.RECEIVED}))
    sent(a_key(), a_sending())
    assert tell_all() == 1
    assert Webhook.objects.get().stopped_why == Why.NOT_PUBLIC


def test_in_training_it_stops_before_anyone_is_asked(listener: Listener, settings: Settings) -> None:
    a_webhook(listener.url, hears=frozenset({News.RECEIVED}))
    sent(a_key(), a_sending())
    settings.TRAINING = True
    tell_all()
    assert (Webhook.objects.get().stopped_why, listener.heard) == (Why.SHUT, [])


def test_one_that_stopped_stays_as_it_is(listener: Listener) -> None:
    a_webhook(listener.url, hears=frozenset({News.RECEIVED}))
    sent(a_key(), a_sending())
    tell_all()
    delivery = Delivery.objects.select_related("arrival").get()
    for why in (Why.TOO_SLOW, Why.REFUSED):
        stop_webhook(by=TELLS, delivery=delivery, why=why)
    assert Webhook.objects.get().stopped_why == Why.TOO_SLOW
    assert Entry.objects.filter(name="partners.WebhookStopped").count() == 1
