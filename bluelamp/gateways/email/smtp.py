"""Hand one message to the force's mail server, and say honestly whether it took it."""

import smtplib
import ssl
from dataclasses import dataclass
from email import policy
from email.message import EmailMessage
from email.utils import formataddr
from typing import Final
from urllib.parse import unquote, urlsplit

from django.conf import settings

from bluelamp.foundation.lines.outcome import Outcome
from bluelamp.foundation.shutter.queries import sending_shut

SECONDS = 20
ON_THE_WIRE: Final = policy.SMTP.clone(max_line_length=500)  # an id that is folded is encoded, and names nothing


@dataclass(frozen=True)
class From:
    """Whom a message is from: an address, and a name where there is one."""

    address: str
    name: str = ""


@dataclass(frozen=True, kw_only=True)
class Letter:
    """Plain text for one address, with the first half of its Message-ID.

    `reply_to` is where a reply goes, '' for where it is from; `answers` are the Message-IDs it follows, the last of
    which it answers.
    """

    to: str
    subject: str
    text: str
    message_id: str
    reply_to: str = ""
    answers: tuple[str, ...] = ()


def send_email(letter: Letter, *, sender: From | None = None) -> Outcome:
    """Send a letter through `BLUELAMP_SMTP_URL`.

    `smtp://` speaks plainly, `smtp+tls://` begins TLS after greeting, `smtps://` speaks TLS from the start. A line
    that breaks after the words went out and before the server answered is `IN_DOUBT`: it must not be repeated.
    Nothing is tried while sending is `SHUT`, which it always is in training. Without a `sender` it is from
    `BLUELAMP_SMTP_SENDER`.
    """
    if settings.TRAINING or sending_shut():
        return Outcome.SHUT
    if not settings.SMTP_URL:
        return Outcome.NO_SERVER
    try:
        origin = sender or From(settings.SMTP_SENDER)
        message = _message(origin, letter).as_bytes(policy=ON_THE_WIRE)
    except ValueError:  # an address that no letter can carry
        return Outcome.NOT_TAKEN
    try:
        server = _connect()
    except (OSError, smtplib.SMTPException):
        return Outcome.NOT_TAKEN
    with server:
        return _hand_over(server, message, origin, letter.to)


def _message(sender: From, letter: Letter) -> EmailMessage:
    message = EmailMessage()
    message["From"] = formataddr((sender.name, sender.address))
    message["To"] = letter.to
    message["Subject"] = letter.subject
    message["Message-ID"] = f"<{letter.message_id}@{sender.address.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    if letter.reply_to:
        message["Reply-To"] = letter.reply_to
    if letter.answers:
        message["In-Reply-To"] = letter.answers[-1]
        message["References"] = " ".join(letter.answers)
    message.set_content(letter.text)
    return message


def _connect() -> smtplib.SMTP:
    url = urlsplit(settings.SMTP_URL)
    host, port = url.hostname or "localhost", url.port or 25
    if url.scheme == "smtps":
        server: smtplib.SMTP = smtplib.SMTP_SSL(host, port, timeout=SECONDS, context=ssl.create_default_context())
    else:
        server = smtplib.SMTP(host, port, timeout=SECONDS)
    try:
        if url.scheme == "smtp+tls":
            server.starttls(context=ssl.create_default_context())
        if url.username:
            server.login(unquote(url.username), unquote(url.password or ""))
    except (OSError, smtplib.SMTPException):
        server.close()
        raise
    return server


def _hand_over(server: smtplib.SMTP, message: bytes, sender: From, to: str) -> Outcome:
    try:
        server.ehlo_or_helo_if_needed()
        server.mail(sender.address)
        code, _ = server.rcpt(to)
        if code not in (250, 251):
            return Outcome.NOT_TAKEN
    except (OSError, smtplib.SMTPException, UnicodeEncodeError):
        return Outcome.NOT_TAKEN
    try:
        code, _ = server.data(message)
    except smtplib.SMTPDataError:
        return Outcome.NOT_TAKEN
    except (OSError, smtplib.SMTPException):
        return Outcome.IN_DOUBT
    return Outcome.TAKEN if code == 250 else Outcome.NOT_TAKEN
