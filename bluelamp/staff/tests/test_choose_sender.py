"""Whom e-mails are from is chosen by an administrator, of a domain that the machine may send for."""

import pytest
from pytest_django import Settings

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import SenderRefused, choose_sender
from bluelamp.staff.queries import actor_for
from bluelamp.staff.senders import EMAIL, sender_of
from bluelamp.staff.tests.administering import an_office

pytestmark = pytest.mark.django_db


def test_it_is_kept_once_and_taken_away_by_an_empty_address() -> None:
    office = an_office()
    for _ in range(2):
        choose_sender(by=office.by, channel=EMAIL, name="Updates", address="updates@localhost")
    assert str(sender_of(EMAIL)) == "Updates <updates@localhost>"
    for _ in range(2):
        choose_sender(by=office.by, channel=EMAIL, name="", address="")
    assert sender_of(EMAIL) is None
    assert Entry.objects.filter(name="staff.SenderChosen", facts__channel="email").count() == 2


@pytest.mark.parametrize(
    ("name", "address", "said"),
    [
        ("Updates", "", "Enter an e-mail address, such as no-reply@example.org."),
        ("", "updates", "Enter an e-mail address, such as no-reply@example.org."),
        ("", "\u00fc@localhost", "Enter an e-mail address, such as no-reply@example.org."),
        ("", "a@example.com", "The mail server may not send for this domain. Use one of these: localhost."),
        (
            "A\nBcc: all",
            "a@localhost",
            "A name has letters, numbers, spaces and hyphens only: no @, no comma, no brackets.",
        ),
        ("x" * 61, "a@localhost", "This name is too long. Shorten it to 60 characters or fewer."),
    ],
)
def test_what_cannot_be_used_here_is_refused(name: str, address: str, said: str) -> None:
    office = an_office()
    with pytest.raises(SenderRefused) as refusal:
        choose_sender(by=office.by, channel=EMAIL, name=name, address=address)
    assert str(refusal.value) == said


def test_the_machine_says_for_which_domains(settings: Settings) -> None:
    settings.SMTP_DOMAINS = ["example.org", "example.com"]
    office = an_office()
    choose_sender(by=office.by, channel=EMAIL, name="", address="updates@Example.com")
    with pytest.raises(SenderRefused):
        choose_sender(by=office.by, channel=EMAIL, name="", address="updates@localhost")


def test_nobody_else_may() -> None:
    with pytest.raises(NotAllowed):
        choose_sender(by=actor_for(an_office().member), channel=EMAIL, name="", address="a@localhost")
