"""A secret is changed without a message that the partner cannot prove."""

import hmac

import pytest

from bluelamp.foundation.keys.tests.other_keys import rotated_keys
from bluelamp.foundation.ledger.models import Entry
from bluelamp.partners.actions import renew_secret
from bluelamp.partners.rules import News, sign
from bluelamp.partners.tests.scenarios import a_key, a_sending, a_webhook, keeper, sent, tell_all
from tests.listening import Listener

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reaching_this_machine")]


@pytest.mark.parametrize("times", [1, 2])
def test_both_secrets_sign_until_the_earlier_is_ended_though_it_was_pressed_twice(
    times: int, listener: Listener
) -> None:
    made = a_webhook(listener.url, hears=frozenset({News.RECEIVED}))
    *_, renewed = [renew_secret(by=keeper(), webhook=made.webhook) for _ in range(times)]
    sent(a_key(), a_sending())
    tell_all()
    (heard,) = listener.heard
    at, *signatures = heard.headers["Bluelamp-Signature"].split(",")
    signed = at.removeprefix("t=").encode() + b"." + heard.body
    assert signatures == [
        f"v1={hmac.digest(secret.encode(), signed, 'sha256').hex()}" for secret in (renewed.shown, made.shown)
    ]
    assert Entry.objects.filter(name="partners.SecretRenewed", record_id=made.webhook.pk).count() == times


def test_a_secret_signs_on_after_our_own_keys_were_rotated(listener: Listener) -> None:
    made = a_webhook(listener.url, hears=frozenset({News.RECEIVED}))
    sent(a_key(), a_sending())
    with rotated_keys():
        tell_all()
    (heard,) = listener.heard
    at = int(heard.headers["Bluelamp-Signature"].split(",")[0].removeprefix("t="))
    assert heard.headers["Bluelamp-Signature"] == sign([made.shown], at, heard.body)
