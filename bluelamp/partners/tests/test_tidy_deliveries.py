"""What was told a month ago is forgotten; the ledger still says it."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.foundation.ledger.models import Entry
from bluelamp.partners.models import Delivery
from bluelamp.partners.rules import News
from bluelamp.partners.tasks import tidy_deliveries
from bluelamp.partners.tests.scenarios import a_key, a_sending, a_webhook, sent, tell_all
from tests.listening import Listener

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reaching_this_machine")]


def test_a_month_later_it_is_gone(listener: Listener, clock: Traveller) -> None:
    a_webhook(listener.url, hears=frozenset({News.RECEIVED}))
    sent(a_key(), a_sending())
    tell_all()
    clock.shift(timedelta(days=30))
    assert tidy_deliveries() == 0
    clock.shift(timedelta(seconds=1))
    assert tidy_deliveries() == 1
    assert not Delivery.objects.exists()
    assert Entry.objects.filter(name="partners.ReportTold").exists()
