"""A real mail server for tests, which keeps what it is sent."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.ports import free_port


@dataclass(frozen=True)
class PostOffice:
    """A mail server on this machine: its port, and the letters it has taken in."""

    port: int
    letters: list[EmailMessage] = field(default_factory=list)

    @property
    def url(self) -> str:
        """The server as the setting BLUELAMP_SMTP_URL names it."""
        return f"smtp://127.0.0.1:{self.port}"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:
        """Take in one letter; aiosmtpd calls this by its name."""
        content = envelope.original_content or b""
        self.letters.append(message_from_bytes(content, policy=policy.default))
        return "250 OK"


@contextmanager
def open_post_office() -> Iterator[PostOffice]:
    """Run a mail server until the block ends."""
    office = PostOffice(free_port())
    controller = Controller(office, hostname="127.0.0.1", port=office.port)
    controller.start()
    try:
        yield office
    finally:
        controller.stop()


@pytest.fixture
def post_office() -> Iterator[PostOffice]:
    """A mail server that starts empty and stops after the test."""
    with open_post_office() as office:
        yield office
