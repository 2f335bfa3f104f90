"""A webhook that is ended is told nothing more."""

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.partners.actions import end_webhook, send_again
from bluelamp.partners.models import Webhook
from bluelamp.partners.telling import webhook_by_id
from bluelamp.partners.tests.scenarios import a_key, a_sending, a_webhook, keeper, sent, tell_all
from tests.ledger import read_ledger
from tests.listening import Listener

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reaching_this_machine")]


def test_not_even_what_waits_and_its_secrets_are_gone(listener: Listener) -> None:
    webhook = a_webhook(listener.url).webhook
    sent(a_key(), a_sending("theft-0001"))
    while read_ledger():
        pass
    end_webhook(by=keeper(), webhook=webhook)
    sent(a_key(), a_sending("theft-0002"))
    tell_all()
    assert listener.heard == []
    assert webhook_by_id(webhook.pk) is None
    kept = Webhook.objects.get()
    assert (kept.sealed_secret, kept.sealed_earlier) == ("", "")


def test_one_that_was_ended_stays_so(listener: Listener) -> None:
    webhook = a_webhook(listener.url).webhook
    for _ in range(2):
        end_webhook(by=keeper(), webhook=webhook)
    send_again(by=keeper(), webhook=webhook)
    assert Entry.objects.filter(name="partners.WebhookEnded").count() == 1
