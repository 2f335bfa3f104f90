"""Mails are fetched from a mailbox of a real server, killed on the way or not."""

from collections.abc import Iterator

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from bluelamp.channels.email import fetching
from bluelamp.channels.email.fetching import Fetched, NotFetched, fetch
from bluelamp.channels.email.tests.handing_over import CONTENT
from bluelamp.contacts.models import Contact
from bluelamp.foundation.files.checked import checked
from bluelamp.foundation.work.worker import do_what_is_due
from bluelamp.mails.models import Mail
from bluelamp.staff.tests.scenarios import a_force_with_teams
from tests.imap import Mailbox, open_mailbox
from tests.needs import dovecot

pytestmark = pytest.mark.django_db


@pytest.fixture
def mailbox(settings: Settings) -> Iterator[Mailbox]:
    """A mailbox of the force."""
    dovecot()
    with open_mailbox() as opened:
        settings.IMAP_URL = opened.url
        yield opened


def test_each_is_kept_as_it_came_and_then_moved(mailbox: Mailbox) -> None:
    a_force_with_teams()
    contents = [CONTENT + f"{number} \u2713 {'x' * 2_000}\r\n".encode() for number in range(3)]
    for number, content in enumerate(contents):
        mailbox.deliver(content, str(number))
    assert fetch() == Fetched(3, 0)
    assert (mailbox.waiting(), mailbox.taken()) == (0, 3)
    kept = {b"".join(checked(mail.file)) for mail in Mail.objects.select_related("file")}
    assert kept == set(contents)
    do_what_is_due()
    assert Contact.objects.count() == 3
    assert fetch() == Fetched(0, 0)


def test_one_that_cannot_be_kept_stays_where_it_is(mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_told: object, **_facts: object) -> None:
        raise OSError("the disk is full")

    mailbox.deliver(CONTENT, "one")
    with monkeypatch.context() as broken:
        broken.setattr(fetching, "keep", fail)
        with pytest.raises(NotFetched):
            fetch()
    assert (mailbox.waiting(), Mail.objects.count()) == (1, 0)
    assert fetch().kept == 1


def test_one_that_was_kept_and_not_moved_is_one_mail(mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_told: object) -> None:
        raise OSError("the line broke")

    mailbox.deliver(CONTENT, "one")
    with monkeypatch.context() as broken:
        broken.setattr(fetching, "_move", fail)
        with pytest.raises(NotFetched):
            fetch()
    assert (mailbox.waiting(), Mail.objects.count()) == (1, 1)
    assert fetch().kept == 1
    assert (mailbox.waiting(), mailbox.taken(), Mail.objects.count()) == (0, 1, 1)


def test_where_the_server_cannot_move_it_is_copied_and_marked(
    mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "can_move", lambda _mailbox: False)
    mailbox.deliver(CONTENT, "one")
    assert fetch() == Fetched(1, 0)
    assert fetch() == Fetched(0, 0)
    assert (mailbox.waiting(), mailbox.taken()) == (1, 1)


def test_one_that_is_too_large_is_told_and_left(mailbox: Mailbox, settings: Settings) -> None:
    settings.LMTP_LARGEST = 200
    mailbox.deliver(CONTENT + b"x" * 500, "large")
    mailbox.deliver(CONTENT[:150], "small")
    assert fetch() == Fetched(1, 1)
    assert mailbox.waiting() == 1


def test_a_server_that_is_away_or_a_wrong_password_is_told_and_not_whose(mailbox: Mailbox, settings: Settings) -> None:
    settings.IMAP_URL = mailbox.url.replace("secret", "wrong")
    with pytest.raises(NotFetched) as told:
        fetch()
    assert "wrong" not in str(told.value)
    mailbox.kill()
    with pytest.raises(NotFetched):
        fetch()


def test_it_is_refused_where_no_mailbox_is_named_and_in_training(settings: Settings) -> None:
    with pytest.raises(CommandError, match="BLUELAMP_IMAP_URL"):
        call_command("email", "fetch")
    settings.TRAINING = True
    with pytest.raises(CommandError, match="training"):
        call_command("email", "fetch")
    settings.IMAP_URL = "https://mail.example"
    with pytest.raises(NotFetched):
        fetch()
