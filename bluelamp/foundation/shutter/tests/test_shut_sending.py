"""While sending is shut nothing leaves; who shut it and who opened it is in the ledger."""

import pytest
from pytest_django import Settings

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.lines.outcome import Outcome
from bluelamp.foundation.shutter.actions import open_sending, shut_sending
from bluelamp.foundation.shutter.queries import sending_shut
from bluelamp.foundation.shutter.rules import Why
from bluelamp.gateways.email.smtp import Letter, send_email
from tests.post import PostOffice

pytestmark = pytest.mark.django_db
PORTER = Actor.system("sending.shut", "sending.open")


def sent() -> Outcome:
    """Try to send a letter."""
    letter = Letter(to="sam@example.com", subject="There is an update", text="Read it there.", message_id="0197")
    return send_email(letter)


def test_nobody_without_the_permission_shuts_or_opens_it() -> None:
    with pytest.raises(NotAllowed):
        shut_sending(by=Actor.system("contacts.see"), why=Why.BY_HAND)
    with pytest.raises(NotAllowed):
        open_sending(by=Actor.system("contacts.see"))


def test_no_letter_leaves_while_it_is_shut(post_office: PostOffice, settings: Settings) -> None:
    settings.SMTP_URL = post_office.url
    shut_sending(by=PORTER, why=Why.RESTORED)
    assert sent() == Outcome.SHUT
    assert not post_office.letters
    open_sending(by=PORTER)
    assert sent() == Outcome.TAKEN


def test_shut_twice_the_first_stands_and_one_opening_is_enough() -> None:
    first = shut_sending(by=PORTER, why=Why.RESTORED)
    assert shut_sending(by=PORTER, why=Why.BY_HAND) == first
    open_sending(by=PORTER)
    assert sending_shut() is None
    open_sending(by=PORTER)
    names = list(Entry.objects.order_by("id").values_list("name", flat=True))
    assert names == ["shutter.SendingShut", "shutter.SendingOpened"]
