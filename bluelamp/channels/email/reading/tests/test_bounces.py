"""What a program sent is told from what someone wrote, and what came back from what is only late."""

import pytest

from bluelamp.channels.email.reading.mail import Bounce, Mail
from bluelamp.channels.email.reading.reader import read_mail
from bluelamp.channels.email.reading.tests.mails import HEAD, a_mail, parts_of, plain
from tests.needs import once

pytestmark = once

MACHINE = HEAD.replace("Elin Prys <elin@post.example>", "Mail Delivery System <MAILER-DAEMON@post.example>")
OURS = "Content-Type: text/rfc822-headers\n\nMessage-ID: <m.7@in.example>\nSubject: There is an update"


def told(action: str) -> Mail:
    status = (
        "Content-Type: message/delivery-status\n\nReporting-MTA: dns; post.example\n\n"
        f"Final-Recipient: rfc822; sam@post.example\nAction: {action}\nStatus: 5.1.1"
    )
    kind = "Content-Type: multipart/report; report-type=delivery-status; boundary=edge"
    return read_mail(f"{MACHINE}{kind}\n\n{parts_of(plain('It could not go.'), status, OURS)}".encode())


def test_what_came_back_names_our_mail_and_whom_it_did_not_reach() -> None:
    assert told("failed").bounce == Bounce("<m.7@in.example>", ("sam@post.example",))


@pytest.mark.parametrize("action", ["delayed", "delivered", "relayed", "expanded"])
def test_what_is_late_or_arrived_has_not_come_back(action: str) -> None:
    assert told(action).bounce is None
    assert told(action).automatic == "auto-generated"


def test_a_machine_that_says_it_in_words_is_understood() -> None:
    words = "I could not deliver this:\n\n<sam@post.example>: no such user\n\n--- Below this line is a copy.\n\n"
    copy = "Return-Path: <us@in.example>\nMessage-ID: <m.7@in.example>\n"
    said = MACHINE.replace("My bicycle", "failure notice")
    assert read_mail(f"{said}\n{words}{copy}".encode()).bounce == Bounce("<m.7@in.example>", ("sam@post.example",))


def test_a_person_who_speaks_of_it_is_no_machine() -> None:
    mail = read_mail(
        HEAD.replace("My bicycle", "Undelivered: my letter").encode() + b"\nsam@post.example never got it."
    )
    assert (mail.bounce, mail.automatic) == (None, None)


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("Auto-Submitted: auto-replied (vacation)", "auto-replied"),
        ("Auto-Submitted: no", None),
        ("X-Autoreply: yes", "auto-replied"),
        ("Precedence: bulk", "bulk"),
        ("Precedence: list", None),
        ("List-Id: <neighbours.post.example>", None),
        ("Return-Path: <>", "auto-generated"),
        ("Return-Path: <elin@post.example>", None),
    ],
)
def test_a_mail_says_that_a_program_sent_it(header: str, kind: str | None) -> None:
    assert a_mail("Hello.", header).automatic == kind


@pytest.mark.parametrize(
    "subject", ["Auto: stolen from my drive", "Auto: weg", "Returning your call", "Automatic gate"]
)
def test_a_person_may_begin_a_subject_so(subject: str) -> None:
    assert read_mail(HEAD.replace("My bicycle", subject).encode() + b"\nPlease help.").automatic is None


@pytest.mark.parametrize(
    "subject",
    [
        "Automatic reply: Hello",
        "Out of Office: Hello",
        "Ymateb awtomatig: Helo",
        "AUTO: Sam Hughes is out of the office (returning 12/03/2026)",
    ],
)
def test_the_subject_of_an_automatic_reply_says_it(subject: str) -> None:
    assert read_mail(HEAD.replace("My bicycle", subject).encode() + b"\nI am away.").automatic == "auto-replied"
