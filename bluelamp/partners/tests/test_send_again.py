"""Whoever looked at a webhook that stopped has what waits sent again."""

import pytest
from time_machine import Traveller

from bluelamp.foundation.ledger.models import Entry
from bluelamp.gateways.webhooks.rules import Why
from bluelamp.partners.actions import send_again
from bluelamp.partners.actions.telling import TELLS, stop_webhook
from bluelamp.partners.models import Delivery, Webhook
from bluelamp.partners.rules import News
from bluelamp.partners.tests.scenarios import a_key, a_sending, a_webhook, keeper, sent, tell_all
from tests.ledger import read_ledger
from tests.listening import Listener

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reaching_this_machine")]


def test_all_that_waits_is_sent_in_order_under_the_same_names(listener: Listener, clock: Traveller) -> None:
    webhook = a_webhook(listener.url, hears=frozenset({News.RECEIVED})).webhook
    key = a_key()
    sent(key, a_sending("theft-0001"))
    while read_ledger():
        pass
    stop_webhook(by=TELLS, delivery=Delivery.objects.select_related("arrival").get(), why=Why.REFUSED)
    sent(key, a_sending("theft-0002"))
    tell_all()
    assert listener.heard == []
    send_again(by=keeper(), webhook=webhook)
    assert tell_all() == 2
    names = [str(delivery.pk) for delivery in Delivery.objects.order_by("id")]
    assert [heard.headers["Bluelamp-Delivery"] for heard in listener.heard] == names
    kept = Webhook.objects.get()
    assert (kept.stopped_at, kept.stopped_why) == (None, "")
    assert Entry.objects.get(name="partners.SendingAgainAskedFor").facts["waiting"] == 2


def test_one_that_did_not_stop_sends_nothing_again(listener: Listener) -> None:
    webhook = a_webhook(listener.url).webhook
    send_again(by=keeper(), webhook=webhook)
    assert not Entry.objects.filter(name="partners.SendingAgainAskedFor").exists()
