"""E-mails as a mail server hands them over on a bad day, by LMTP, to the receiver of the training space."""

import smtplib
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.utils import format_datetime
from functools import partial
from typing import Final

from django.conf import settings

from bluelamp.channels.email.place import THIS_MACHINE, Place
from bluelamp.channels.email.receiver import Receiver
from bluelamp.foundation.clock import new_id, now
from bluelamp.site.rehearsal.step import ONE_IN_DANGER, Step

OWNER: Final = "Ravi Thackray <ravi@thackray-stores.example>"
COUSIN: Final = "R Thackray <thackrayfamily@freepost.example>"
TENANT: Final = "Joan Ellershaw <joan.ellershaw@lanternpost.example>"
MACHINE: Final = "Mail Delivery System <MAILER-DAEMON@lanternpost.example>"
SUBJECT: Final = "Break-in at the corner shop, Kiln Bank"
BROKEN_INTO: Final = (
    "Good morning,\n\nwhen I opened up at six the back door was off its hinges. The till drawer is gone, and all the "
    "cigarettes. I have touched nothing and the camera over the door was on all night.\n\nCould you tell me whether I "
    "may let customers in?\n\nRavi Thackray\n"
)
HAS_PICTURES: Final = (
    "Hello again,\n\nI have now looked at the camera: two people at ten past three, one with a limp. I can bring it on "
    "a stick.\n\nRavi Thackray\n\n> when I opened up at six the back door was off its hinges.\n"
)
WANTS_TO_KNOW: Final = "This is his cousin. What did he tell you, and what is on the camera? You can answer to me.\n"
DANGER: Final = (
    "I cannot speak, he is downstairs. He has been hitting me since last night and he has locked the front door. He "
    "says he will kill me if I leave. Please help me.\n"
)
AWAY: Final = "Thank you for your message. I am away until Monday and read no e-mails.\n"
NOT_DELIVERED: Final = "I could not deliver this:\n\n<ravi@thackray-stores.example>: mailbox full\n"
TAKEN: Final = 250
NOT_OURS: Final = 550
NOBODY: Final = "<>"
ELSEWHERE: Final = "nobody@lanternpost.example"


@contextmanager
def receiving() -> Iterator[int]:
    """Run the receiver on this machine alone until the block ends; its port."""
    with socket.create_server((THIS_MACHINE, 0)) as free:
        port = int(free.getsockname()[1])
    receiver = Receiver(Place(THIS_MACHINE, port))
    receiver.start()
    try:
        yield port
    finally:
        receiver.stop()


def steps_to(port: int) -> Iterator[Step]:
    """Yield what a mail server hands over; everyone in it is made up."""
    first = _written(OWNER, SUBJECT, BROKEN_INTO)
    reply = {"In-Reply-To": first["Message-ID"], "References": first["Message-ID"]}
    again = bytes(first)
    by_another_way = b"Received: from relay.lanternpost.example\r\n" + again
    hand_over = partial(_handed_over, port)

    def mail(what: str, seen: str, written: EmailMessage, sender: str = "") -> Step:
        return Step(what, seen, lambda: hand_over(bytes(written), sender=sender), TAKEN)

    joins = (
        "It joins his contact." if settings.MAIL_CHECKED_BY else "It is held: no mail server vouches for anyone here."
    )
    yield mail("A shop was broken into.", "A new contact.", first)
    yield Step(
        "The mail server missed our answer and sends that again.",
        "Nothing: it is one.",
        lambda: hand_over(again),
        TAKEN,
    )
    yield Step("It comes once more, by another way.", "Set aside.", lambda: hand_over(by_another_way), TAKEN)
    yield mail("The owner replies to his own e-mail.", joins, _written(OWNER, f"Re: {SUBJECT}", HAS_PICTURES, reply))
    yield mail(
        "Someone else replies to it.", "Held beside it.", _written(COUSIN, f"Re: {SUBJECT}", WANTS_TO_KNOW, reply)
    )
    yield mail("Someone is in danger now.", ONE_IN_DANGER, _written(TENANT, "please", DANGER))
    away = _written(TENANT, "Out of office", AWAY, {"Auto-Submitted": "auto-replied"})
    yield mail("A program says that someone is away.", "Set aside.", away)
    yield mail("A mail server could not deliver something.", "Set aside.", _bounce(), NOBODY)
    yield Step(
        "It hands over what is for somebody else.",
        "Nothing: it is refused.",
        lambda: hand_over(again, to=ELSEWHERE),
        NOT_OURS,
    )


def _handed_over(port: int, content: bytes, *, to: str = "", sender: str = "") -> int:
    """Hand a mail over, and return the code of the last answer."""
    with smtplib.LMTP(THIS_MACHINE, port, timeout=20) as line:
        line.ehlo_or_helo_if_needed()
        line.mail(sender or "someone@lanternpost.example")
        code, _said = line.rcpt(to or settings.LMTP_ADDRESSES[0])
        return line.data(content)[0] if code == TAKEN else code


def _written(sender: str, subject: str, words: str, more: dict[str, str] | None = None) -> EmailMessage:
    mail = EmailMessage()
    domain = sender.strip(">").rpartition("@")[2]
    if settings.MAIL_CHECKED_BY:
        mail["Authentication-Results"] = f"{settings.MAIL_CHECKED_BY}; dmarc=pass header.from={domain}"
    mail["From"], mail["To"], mail["Subject"] = sender, settings.LMTP_ADDRESSES[0], subject
    mail["Date"], mail["Message-ID"] = format_datetime(now()), f"<{new_id().hex}@{domain}>"
    for name, value in (more or {}).items():
        mail[name] = value
    mail.set_content(words)
    return mail


def _bounce() -> EmailMessage:
    mail = _written(MACHINE, "Undelivered Mail Returned to Sender", NOT_DELIVERED)
    mail["Auto-Submitted"] = "auto-replied"
    return mail
