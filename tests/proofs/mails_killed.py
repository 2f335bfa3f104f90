"""Kills what fetches, takes over, reads and sends mails, and the mail server too; counts what is lost or doubled."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from email.message import EmailMessage
from pathlib import Path
from smtplib import LMTP, SMTPException
from tempfile import TemporaryDirectory
from threading import Event, Thread
from typing import Any, Final

from tests.bench.figures import Figure
from tests.command import COMMAND
from tests.imap import Mailbox, open_mailbox
from tests.needs import ROOT
from tests.ports import free_port
from tests.proofs.ground import Ground
from tests.proofs.telling import none_of, tell

USUAL_COUNT = 40
A_ROUND: Final = 12  # mails by each way; more than are kept before a kill
PATIENCE_SECONDS: Final = 300
OURS: Final = "contact@in.harrowmere.example"
SERVER: Final = "mx.in.harrowmere.example"
WAYS: Final = ("fetch", "receive", "mail server", "serve")


@dataclass
class Post:
    """Everything that mails go through on their way in, and what it has said that it has."""

    ground: Ground
    mailbox: Mailbox
    port: int
    desk: "subprocess.Popen[str]"
    over: Event = field(default_factory=Event)
    receiver: "subprocess.Popen[bytes] | None" = None
    fetcher: "subprocess.Popen[bytes] | None" = None
    sent: int = 0
    acknowledged: int = 0

    def ask(self, what: str) -> Any:
        """Have someone at the desk do something, and return what they said."""
        assert self.desk.stdin is not None
        assert self.desk.stdout is not None
        self.desk.stdin.write(f"{what}\n")
        self.desk.stdin.flush()
        said = self.desk.stdout.readline()
        return json.loads(said) if said.startswith("{") else said.strip()

    def start_receiver(self) -> None:
        """Take mails over by LMTP."""
        self.receiver = self._run("receive")
        _wait_for(lambda: _listens(self.port), "the receiver")

    def fetch_on(self) -> None:
        """Fetch again and again until it is over."""
        while not self.over.is_set():
            self.fetcher = self._run("fetch")
            self.fetcher.wait()

    def hand_over(self, contents: list[bytes]) -> None:
        """Hand mails over as a mail server does: each until it is acknowledged."""
        for content in contents:
            while not self._handed_over(content):
                time.sleep(0.05)
            self.acknowledged += 1

    def write(self, number: int, *, reply: bool) -> bytes:
        """Return a mail with a mark of its own; a reply to the first, or something new."""
        mail = EmailMessage()
        mail["Authentication-Results"] = f"{SERVER}; dmarc=pass header.from=post.example"
        mail["From"], mail["To"], mail["Subject"] = "Elin Prys <elin@post.example>", OURS, "My bicycle"
        mail["Message-ID"] = f"<{number}@post.example>"
        if reply:
            mail["In-Reply-To"] = "<0@post.example>"
        mail.set_content(f"Mark {number}. {'It is green. ' * 200}")
        self.sent += 1
        return mail.as_bytes()

    def _run(self, which: str) -> "subprocess.Popen[bytes]":
        with (self.ground.folder / f"{which}.log").open("ab") as log:
            command = [str(COMMAND), "email", which]
            return subprocess.Popen(command, env=self.ground.server.environment, stdout=log, stderr=log)

    def _handed_over(self, content: bytes) -> bool:
        try:
            with LMTP("127.0.0.1", self.port, timeout=30) as line:
                line.ehlo_or_helo_if_needed()
                line.mail("elin@post.example")
                line.rcpt(OURS)
                return line.data(content)[0] == 250
        except (OSError, SMTPException):
            return False


def prove(ground: Ground, kills: int) -> Iterator[Figure]:
    """Kill so many times: in turn what fetches, what takes over, the mail server, and what reads and sends."""
    chance = random.Random()
    with TemporaryDirectory(prefix="bluelamp-mails-") as folder, posted(ground, Path(folder)) as post:
        the_first_mail(post)
        post.ask("agree")
        fetching = Thread(target=post.fetch_on)
        fetching.start()
        try:
            for number in range(kills):
                _one_round(post, WAYS[number % len(WAYS)], chance)
            counted = _drained(post)
        finally:
            post.over.set()
            fetching.join()
        yield from _figures(post, counted, kills)


def the_first_mail(post: Post) -> None:
    """Let the mail come in that the others answer."""
    post.hand_over([post.write(0, reply=False)])
    _wait_for(lambda: post.ask("count")["marks"].get("Mark 0."), "the first mail")


def _one_round(post: Post, way: str, chance: random.Random) -> None:
    numbers = [post.sent + each for each in range(2 * A_ROUND)]
    contents = [post.write(number, reply=number % 2 == 0) for number in numbers]
    by_lmtp = Thread(target=post.hand_over, args=(contents[:A_ROUND],))
    before, waiting = post.acknowledged, post.mailbox.waiting()
    for number, content in zip(numbers[A_ROUND:], contents[A_ROUND:], strict=True):
        post.mailbox.deliver(content, str(number))
    by_lmtp.start()
    post.ask("answer")
    after = chance.randrange(1, A_ROUND)
    if way in ("fetch", "mail server"):
        _wait_for(lambda: post.mailbox.waiting() <= waiting + A_ROUND - after, "the fetching")
    else:
        _wait_for(lambda: post.acknowledged >= before + after, "the taking over")
    time.sleep(chance.uniform(0, 0.03))
    _kill(post, way)
    by_lmtp.join()


def _kill(post: Post, way: str) -> None:
    assert post.receiver is not None
    if way == "fetch" and post.fetcher is not None:
        post.fetcher.kill()
    elif way == "mail server":
        post.mailbox.kill()
        post.mailbox.start()
    elif way == "receive":
        post.receiver.kill()
        post.receiver.wait()
        post.start_receiver()
    elif way == "serve":
        post.ground.server.kill()
        post.ground.server.start()


def _drained(post: Post) -> dict[str, Any]:
    """Wait until nothing is on its way any more, and return what is there then."""

    def is_done() -> bool:
        counted = post.ask("count")
        on_the_way = counted["became"].get("waiting", 0) + sum(
            counted["notices"].get(each, 0) for each in ("due", "sending")
        )
        return not post.mailbox.waiting() and not on_the_way and sum(counted["notices"].values()) == counted["answers"]

    _wait_for(is_done, "the end")
    counted: dict[str, Any] = post.ask("count")  # anew: of the last mail, the words were sought before it had come
    return counted


def _figures(post: Post, counted: dict[str, Any], kills: int) -> Iterator[Figure]:
    marks, letters = counted["marks"], Counter(str(letter["Message-ID"]) for letter in post.ground.office.letters)
    lost = [number for number in range(post.sent) if f"Mark {number}." not in marks]
    joined = counted["became"].get("message", 0)
    how = f"of {post.sent} mails, {kills} kills, {post.ground.kind}"
    yield none_of("Mails lost", len(lost), f"{how}; {counted['became']}; lost: {lost}")
    yield none_of("Mails doubled", sum(marks.values()) - len(marks), how)
    yield none_of("Replies that did not join", len(range(2, post.sent, 2)) - joined, how)
    in_doubt = counted["notices"].get("uncertain", 0)
    made_of = f"of {counted['answers']} answers, {counted['notices']}"
    yield none_of("Letters lost", max(counted["answers"] - len(letters) - in_doubt, 0), made_of)
    yield none_of("Letters doubled", sum(letters.values()) - len(letters), made_of)


@contextmanager
def posted(ground: Ground, folder: Path) -> Iterator[Post]:
    """Serve a copy of a force that takes mails over and has a mailbox, until the block ends."""
    port = free_port()
    with open_mailbox() as mailbox, ground.copied(folder) as copied:
        settings = {"LMTP": str(port), "LMTP_ADDRESSES": OURS, "IMAP_URL": mailbox.url, "SMTP_SENDER": OURS}
        settings |= {"MAIL_CHECKED_BY": SERVER}
        environment = copied.server.environment | {f"BLUELAMP_{name}": value for name, value in settings.items()}
        environment |= {"DJANGO_SETTINGS_MODULE": "bluelamp.site.settings"}
        own = replace(copied, server=replace(copied.server, environment=environment, process=None))
        with own.served(), desk_beside(environment) as desk:
            post = Post(own, mailbox, port, desk)
            own.office.letters.clear()
            post.start_receiver()
            try:
                yield post
            finally:
                assert post.receiver is not None
                post.receiver.kill()
                post.receiver.wait()


@contextmanager
def desk_beside(environment: dict[str, str]) -> Iterator["subprocess.Popen[str]"]:
    """Have someone at the desk beside a served force, until the block ends."""
    command = [sys.executable, "-m", "tests.proofs.mail_desk"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdin=pipe, stdout=pipe, text=True) as desk:
        try:
            yield desk
        finally:
            os.kill(desk.pid, signal.SIGKILL)


def _wait_for(done: Callable[[], object], what: str) -> None:
    give_up = time.monotonic() + PATIENCE_SECONDS
    while not done():
        assert time.monotonic() < give_up, f"Waited too long for {what}."
        time.sleep(0.01 if what != "the end" else 1)


def _listens(port: int) -> bool:
    try:
        with LMTP("127.0.0.1", port, timeout=5):
            return True
    except (OSError, SMTPException):
        return False


if __name__ == "__main__":
    sys.exit(tell(prove, USUAL_COUNT))
