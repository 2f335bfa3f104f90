"""One letter is handed over, and what the mail server did with it is said honestly."""

import smtplib

import pytest
from pytest_django import Settings

from bluelamp.foundation.lines.outcome import Outcome
from bluelamp.gateways.email.smtp import From, Letter, send_email
from tests.ports import free_port
from tests.post import PostOffice

pytestmark = pytest.mark.django_db


def sent(to: str = "sam@example.com") -> Outcome:
    """Send a letter."""
    return send_email(Letter(to=to, subject="There is an update", text="Read it there — 🔦.", message_id="0197"))


def test_a_letter_arrives_as_it_was_written(post_office: PostOffice, settings: Settings) -> None:
    settings.SMTP_URL = post_office.url
    assert sent() == Outcome.TAKEN
    (letter,) = post_office.letters
    assert letter["From"] == "no-reply@localhost"
    assert letter["Message-ID"] == "<0197@localhost>"
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter.get_content().strip() == "Read it there — 🔦."


def test_a_letter_is_from_whom_it_is_said_to_be(post_office: PostOffice, settings: Settings) -> None:
    settings.SMTP_URL = post_office.url
    sender = From("updates@example.org", "Diweddariadau \u2013 Updates")
    news = Letter(to="sam@example.com", subject="News", text="Read it.", message_id="0198")
    assert send_email(news, sender=sender) == Outcome.TAKEN
    (letter,) = post_office.letters
    assert letter["From"] == "Diweddariadau \u2013 Updates <updates@example.org>"
    assert letter["Message-ID"] == "<0198@example.org>"


def test_a_letter_says_where_a_reply_goes_and_names_what_it_answers_whole(
    post_office: PostOffice, settings: Settings
) -> None:
    settings.SMTP_URL = post_office.url
    names = tuple(f"<{number}{'x' * 230}@post.example>" for number in range(10))
    reply_to = f"contact+{'a' * 42}@in.example"
    letter = Letter(
        to="sam@example.com", subject="News", text="Read it.\n" * 500, message_id="1", reply_to=reply_to, answers=names
    )
    assert send_email(letter) == Outcome.TAKEN
    (came,) = post_office.letters
    assert (came["Reply-To"], came["In-Reply-To"]) == (reply_to, names[-1])
    assert came["References"].split() == list(names)
    assert came.get_content().splitlines() == ["Read it."] * 500


def test_without_a_server_nothing_is_tried(settings: Settings) -> None:
    settings.SMTP_URL = ""
    assert sent() == Outcome.NO_SERVER


def test_in_training_no_server_is_asked(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.TRAINING, settings.SMTP_URL = True, "smtp://127.0.0.1:25"
    monkeypatch.setattr(smtplib, "SMTP", None)
    assert sent() == Outcome.SHUT


@pytest.mark.parametrize("scheme", ["smtp", "smtps", "smtp+tls"])
def test_a_server_that_is_away_takes_nothing(settings: Settings, scheme: str) -> None:
    settings.SMTP_URL = f"{scheme}://127.0.0.1:{free_port()}"
    assert sent() == Outcome.NOT_TAKEN


@pytest.mark.parametrize("scheme", ["smtps", "smtp+tls"])
def test_a_server_that_cannot_keep_a_secret_gets_no_letter(
    post_office: PostOffice, settings: Settings, scheme: str
) -> None:
    settings.SMTP_URL = post_office.url.replace("smtp", scheme, 1)
    assert sent() == Outcome.NOT_TAKEN
    assert post_office.letters == []


@pytest.mark.parametrize("to", ["sam@example.com\nBcc: all@example.com", "sam@ex\u00e4mple.com", "\u2028@example.com"])
def test_an_address_that_no_letter_can_carry_gets_none(post_office: PostOffice, settings: Settings, to: str) -> None:
    settings.SMTP_URL = post_office.url
    assert sent(to) == Outcome.NOT_TAKEN
    assert post_office.letters == []
