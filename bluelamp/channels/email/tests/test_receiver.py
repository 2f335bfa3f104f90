"""The force's mail server hands mails over by LMTP: each is kept before it is acknowledged, and none is sent on."""

import logging
import smtplib
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from select import select
from typing import Any

import pytest
from pytest_django import Settings

from bluelamp.channels.email import keeping, receiver
from bluelamp.channels.email.tests.handing_over import CONTENT, OURS, SENDER, hand_over, receiving
from bluelamp.contacts.models import Contact
from bluelamp.foundation.tests.own_database import in_threads
from bluelamp.foundation.work.models import Job
from bluelamp.foundation.work.worker import do_what_is_due
from bluelamp.mails.models import Mail
from bluelamp.mails.queries import kept_mail
from bluelamp.staff.tests.scenarios import a_force_with_teams

pytestmark = pytest.mark.usefixtures("own_database")


def test_one_that_is_handed_over_ten_times_is_one_contact_with_what_it_says() -> None:
    a_force_with_teams()
    with receiving() as port:
        assert {hand_over(port) for _time in range(5)} == {250}
        do_what_is_due()
        assert {hand_over(port) for _time in range(5)} == {250}
    do_what_is_due()
    assert Contact.objects.get() == Mail.objects.get().contact


def test_its_bytes_are_kept_as_they_were_sent() -> None:
    with receiving() as port:
        assert hand_over(port) == 250
    kept = kept_mail(Mail.objects.get().pk)
    assert kept is not None
    assert kept.content == CONTENT
    assert not kept.no_return_path


def test_many_at_once_are_each_kept_once() -> None:
    contents = [CONTENT + f"{number}\r\n".encode() for number in range(4)]
    with receiving() as port:
        codes = in_threads(*(lambda content=content: hand_over(port, content) for content in contents * 3))
        again = [hand_over(port, content) for content in contents]
    assert set(codes) <= {250, 451}
    assert set(again) == {250}
    assert Mail.objects.count() == Job.objects.count() == 4


def test_what_cannot_be_kept_is_to_be_sent_again(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "full").write_text("a file where the folder should be", encoding="utf-8")
    with receiving() as port:
        settings.FILES = str(tmp_path / "full")
        assert hand_over(port) == 451
        assert not Mail.objects.exists()
        settings.FILES = str(tmp_path / "files")
        assert hand_over(port) == 250
    assert Mail.objects.count() == 1


def test_where_its_row_or_its_job_cannot_be_written_it_is_to_be_sent_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_told: Any, **_facts: Any) -> None:
        raise OSError("the disk is full")

    def not_a_job(*_told: Any, **_facts: Any) -> Job:
        job = Job(name="read it")
        vars(job)["state"] = None
        return job

    with receiving() as port:
        for name, broken in (("keep_mail", fail), ("new_job", not_a_job)):
            with monkeypatch.context() as here:
                here.setattr(keeping, name, broken)
                assert hand_over(port) == 451
        assert not Mail.objects.exists()
        assert hand_over(port) == 250
    assert (Mail.objects.count(), Job.objects.count()) == (1, 1)


def test_it_takes_mails_for_the_force_alone() -> None:
    others = ("someone@elsewhere.example", "contact@elsewhere.example", "x@in.harrowmere.example", "contact", "@", "")
    with receiving() as port:
        assert {hand_over(port, to=other) for other in others} <= {501, 550, 553}
        assert hand_over(port, to="Contact+abc@In.Harrowmere.EXAMPLE") == 250
    assert Mail.objects.count() == 1


def test_one_that_is_too_large_is_refused_for_good(settings: Settings) -> None:
    settings.LMTP_LARGEST = 2_000
    with receiving() as port:
        assert hand_over(port, CONTENT + b"word \r\n" * 300) == 552
        with pytest.raises((smtplib.SMTPServerDisconnected, OSError)):
            hand_over(port, CONTENT + b"w" * 5_000_000)
        assert hand_over(port) == 250
    assert Mail.objects.count() == 1


def test_lines_may_be_longer_than_the_standard_allows() -> None:
    with receiving() as port:
        assert hand_over(port, CONTENT + b"word " * 10_000 + b"\r\n") == 250


def test_a_sender_may_have_an_address_in_any_letters() -> None:
    with receiving() as port, smtplib.LMTP("127.0.0.1", port, timeout=20) as server:
        server.ehlo_or_helo_if_needed()
        assert server.mail("élin@post.example", ["SMTPUTF8", "BODY=8BITMIME"])[0] == 250
        assert server.rcpt(OURS)[0] == 250
        assert server.data(CONTENT)[0] == 250
    assert Mail.objects.count() == 1


def test_only_so_many_are_in_hand_at_once_and_others_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receiver, "IN_HAND_AT_ONCE", 1)
    with receiving() as port, _about_to_hand_over(port) as one, _about_to_hand_over(port) as other:
        said = one.makefile("rwb")
        assert _answer(said, b"DATA\r\n") == 354
        other.sendall(b"DATA\r\n")
        assert select([other], [], [], 0.3)[0] == []
        assert _answer(said, b"Help.\r\n.\r\n") == 250
        assert _answer(other.makefile("rwb")) == 354


def test_it_answers_once_for_each_recipient_and_takes_only_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receiver, "MOST_RECIPIENTS", 2)
    to = [f"RCPT TO:<contact+{number}@in.harrowmere.example>" for number in range(3)]
    with receiving() as port, socket.create_connection(("127.0.0.1", port), timeout=20) as line:
        said = line.makefile("rwb")
        codes = [_answer(said, f"{words}\r\n".encode()) for words in ("", "LHLO there", "MAIL FROM:<>", *to, "DATA")]
        codes += [
            _answer(said, b"From: a@b.example\r\n\r\nHelp.\r\n.\r\n"),
            _answer(said),
            _answer(said, b"VRFY a\r\n"),
        ]
    assert codes[3:] == [250, 250, 452, 354, 250, 250, 252]
    assert Mail.objects.get().no_return_path


def test_nothing_of_a_mail_is_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with receiving() as port:
        hand_over(port)
    assert not [line for line in caplog.messages if "bicycle" in line or SENDER in line or OURS in line]


@contextmanager
def _about_to_hand_over(port: int) -> Iterator[socket.socket]:
    """Say all that comes before a mail."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as line:
        said = line.makefile("rwb")
        words = ("", "LHLO there", f"MAIL FROM:<{SENDER}>", f"RCPT TO:<{OURS}>")
        assert [_answer(said, f"{each}\r\n".encode()) for each in words][1:] == [250, 250, 250]
        yield line


def _answer(said: Any, words: bytes = b"") -> int:
    """Say something, and return the code of the answer."""
    if words.strip():
        said.write(words)
        said.flush()
    while (line := said.readline())[3:4] == b"-":
        pass
    return int(line[:3])
