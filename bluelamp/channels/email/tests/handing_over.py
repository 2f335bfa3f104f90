"""Hands mails over as a mail server does, by LMTP."""

import smtplib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from bluelamp.channels.email.place import Place
from bluelamp.channels.email.receiver import Receiver
from tests.ports import free_port

OURS: Final = "contact@in.harrowmere.example"
SENDER: Final = "elin@post.example"
CONTENT: Final = (
    b"From: Elin Prys <elin@post.example>\r\nTo: contact@in.harrowmere.example\r\nSubject: My bicycle\r\n"
    b"Message-ID: <one@post.example>\r\n\r\nMy bicycle is gone.\r\n..and my bell\r\n"
)


@contextmanager
def receiving() -> Iterator[int]:
    """Run the receiver until the block ends; its port."""
    receiver = Receiver(Place("127.0.0.1", free_port()))
    receiver.start()
    try:
        yield receiver.port
    finally:
        receiver.stop()


def hand_over(port: int, content: bytes = CONTENT, *, to: str = OURS, sender: str = SENDER) -> int:
    """Hand a mail over, and return the code of the last answer."""
    with smtplib.LMTP("127.0.0.1", port, timeout=20) as server:
        server.ehlo_or_helo_if_needed()
        code, _said = server.mail(sender)
        if code == 250:
            code, _said = server.rcpt(to)
        if code == 250:
            code, _said = server.data(content)
        return code
