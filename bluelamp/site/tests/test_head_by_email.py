"""The signed head of the ledger goes to whoever keeps it elsewhere."""

import pytest
from pytest_django import Settings

from bluelamp.foundation.ledger.head import head_from_json, is_signed_by_us
from bluelamp.foundation.ledger.models import Head
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.tests.news import LAMPLIGHTER, light
from bluelamp.site.head_by_email import HeadNotSent, send_head
from tests.post import PostOffice

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def someone_keeps_heads(settings: Settings, post_office: PostOffice) -> None:
    """An address, and a mail server."""
    settings.HEAD_TO, settings.SMTP_URL = "auditor@example.org", post_office.url


def test_what_arrives_is_the_head_and_can_be_checked(post_office: PostOffice) -> None:
    light(by=LAMPLIGHTER)
    seal_waiting()
    send_head()
    (letter,) = post_office.letters
    assert (letter["To"], letter["Subject"]) == ("auditor@example.org", "Head of the ledger at position 1")
    text = letter.get_content()
    head = head_from_json(text[text.index("{") :])
    assert head.position == 1
    assert is_signed_by_us(head)


def test_without_an_address_nothing_is_sent(post_office: PostOffice, settings: Settings) -> None:
    settings.HEAD_TO = ""
    send_head()
    assert post_office.letters == []


def test_in_training_nothing_is_sent_and_nothing_fails(post_office: PostOffice, settings: Settings) -> None:
    settings.TRAINING = True
    send_head()
    assert post_office.letters == []


def test_a_head_that_we_did_not_sign_is_not_sent(post_office: PostOffice) -> None:
    Head.objects.update(position=7)
    with pytest.raises(HeadNotSent, match="bluelamp ledger verify"):
        send_head()
    assert post_office.letters == []


def test_a_head_that_no_server_took_is_tried_again_by_whoever_asked(settings: Settings) -> None:
    settings.SMTP_URL = ""
    with pytest.raises(HeadNotSent, match="no_server"):
        send_head()
