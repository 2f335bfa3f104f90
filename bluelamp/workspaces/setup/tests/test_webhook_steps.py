"""What an administrator does about a webhook by one press."""

from uuid import uuid4

import pytest
from pytest_django import Settings

from bluelamp.gateways.webhooks.rules import Why
from bluelamp.partners.actions.telling import TELLS, stop_webhook
from bluelamp.partners.models import Delivery, Webhook
from bluelamp.partners.tests.scenarios import a_key, a_sending, a_webhook, sent, tell_all
from bluelamp.workspaces.setup.tests.office import Desk, a_desk, words
from tests.ledger import read_ledger
from tests.listening import Listener

pytestmark = pytest.mark.django_db
WEBHOOKS = "/desk/setup/partners/webhooks/"


@pytest.fixture
def desk(settings: Settings, listener: Listener) -> Desk:
    """An administrator at their desk, and a partner with a webhook."""
    settings.WEBHOOKS_HERE = settings.DEMONSTRATION = True
    found = a_desk()
    a_key()
    a_webhook(listener.url)
    return found


def press(desk: Desk, step: str) -> str:
    """Do something about the webhook, and return what the page says."""
    return words(desk.send(f"{WEBHOOKS}{Webhook.objects.get().pk}/{step}/"))


def test_what_waits_is_sent_again_after_someone_saw_why_it_stopped(desk: Desk, listener: Listener) -> None:
    sent(a_key(), a_sending())
    while read_ledger():
        pass
    stop_webhook(by=TELLS, delivery=Delivery.objects.select_related("arrival").get(), why=Why.REDIRECT)
    assert "It sent us to another address, where we do not follow. 1 message waits." in words(desk.see(WEBHOOKS))
    for page in ("/desk/setup/partners/", "/desk/setup/work/"):
        assert "stopped, and what it is to be told waits. See why, and send it again" in words(desk.see(page))
    assert "What waits is sent again within seconds, in order." in press(desk, "again")
    tell_all()
    assert "Last told" in words(desk.see(WEBHOOKS))
    assert len(listener.heard) == 1


def test_a_new_secret_is_shown_once_and_the_earlier_is_ended(desk: Desk) -> None:
    assert "signed with this and with the earlier secret" in press(desk, "secret")
    row = words(desk.see(WEBHOOKS).select_one("tbody tr"))
    assert "End the earlier secret" in row
    assert "The earlier secret is ended." in press(desk, "secret/end")
    assert "End the earlier secret" not in words(desk.see(WEBHOOKS).select_one("tbody tr"))


def test_a_webhook_is_ended_and_stays_in_the_list(desk: Desk) -> None:
    assert "The webhook is ended." in press(desk, "end")
    page = desk.see(WEBHOOKS)
    assert "Ended" in words(page.select_one("tbody tr"))
    assert not page.select("tbody form")


def test_looking_changes_nothing_and_one_that_is_not_there_is_not_found(desk: Desk) -> None:
    for step in ("again", "secret", "secret/end", "end"):
        assert "Give a new secret" in words(desk.see(f"{WEBHOOKS}{Webhook.objects.get().pk}/{step}/"))
        assert desk.client.post(f"{WEBHOOKS}{uuid4()}/{step}/").status_code == 404
