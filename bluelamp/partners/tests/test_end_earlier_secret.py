"""Once a partner has changed over, the earlier secret signs nothing more."""

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.partners.actions import end_earlier_secret, renew_secret
from bluelamp.partners.rules import News, sign
from bluelamp.partners.tests.scenarios import a_key, a_sending, a_webhook, keeper, sent, tell_all
from tests.listening import Listener

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reaching_this_machine")]


def test_only_the_newest_signs_from_then_on(listener: Listener) -> None:
    webhook = a_webhook(listener.url, hears=frozenset({News.RECEIVED})).webhook
    renewed = renew_secret(by=keeper(), webhook=webhook)
    for _ in range(2):
        end_earlier_secret(by=keeper(), webhook=webhook)
    sent(a_key(), a_sending())
    tell_all()
    (heard,) = listener.heard
    at = int(heard.headers["Bluelamp-Signature"].split(",")[0].removeprefix("t="))
    assert heard.headers["Bluelamp-Signature"] == sign([renewed.shown], at, heard.body)
    assert Entry.objects.filter(name="partners.EarlierSecretEnded").count() == 1
