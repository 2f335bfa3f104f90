"""How mails are read: real ones, beside another reader of mails, and a large one beside the raw work it takes.

`MAILS=FOLDER script/bench email` reads every file under a folder of real mails. Nothing of them is kept or printed but
the names of files that are read in another way.
"""

import base64
import email
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from bluelamp.channels.email.reading.defects import Defect
from bluelamp.channels.email.reading.mail import Mail
from bluelamp.channels.email.reading.reader import OF_A_MAIL, no_mail, read_mail
from tests.bench.figures import Figure
from tests.mails import NEW_IN_REPLIES, is_new, real_mails

LARGE: Final = 45_000_000
BAR, GOAL = 0.99, 1
NOTHING: Final = no_mail(b"")
TEXTS: Final = ("text/plain", "text/html")


@dataclass
class Beside:
    """What the standard library reads of the same mail, as far as it can; it alone says what is a mail to compare."""

    is_mail: bool
    date: datetime | None
    files: list[str]
    words: set[str]


def read_real_mails(folder: Path) -> list[Figure]:
    """Measure what is read of real mails, and how long a large one takes."""
    return [*_of_real_mails(), _of_a_large_one()]


def _of_real_mails() -> Iterator[Figure]:
    mails = real_mails()
    if not mails:
        print("Skipped the real mails: name their folder with MAILS.", flush=True)
        return
    read = {name: _read(content) for name, content in mails.items()}
    failed = [name for name, mail in read.items() if mail is None]
    yield Figure("Real mails: exceptions", len(failed), f"{len(mails)} files", 0, more_is_better=False)
    beside = {name: _beside(content) for name, content in mails.items()}
    alone = [name for name, mail in read.items() if mail and _is_mail(mail) and not beside[name].is_mail]
    print(f"Mails to us, and to the standard library without any header: {', '.join(alone) or 'none'}", flush=True)
    both = {name: (mail or NOTHING, beside[name]) for name, mail in read.items() if beside[name].is_mail}
    for what, same in (("date", _same_date), ("files", _same_files), ("words", _same_words)):
        other = [name for name, (mail, beside) in both.items() if not same(mail, beside)]
        print(f"Another {what} than the standard library reads: {', '.join(other) or 'none'}", flush=True)
        made_of = f"{len(both) - len(other)} of {len(both)}"
        yield Figure(
            f"Real mails: {what} as the standard library reads", 1 - len(other) / len(both), made_of, BAR, GOAL
        )
    yield _of_replies(read)


def _of_replies(read: dict[str, Mail | None]) -> Figure:
    replies = {name: mail.new_text for name in NEW_IN_REPLIES if (mail := read.get(name))}
    right = sum(is_new(name, new) for name, new in replies.items())
    made_of = f"{right} of {len(NEW_IN_REPLIES)}"
    return Figure("Real replies: just what is new is found", right / len(NEW_IN_REPLIES), made_of, 0.95, 0.98)


def _read(content: bytes) -> Mail | None:
    try:
        return read_mail(content)
    except Exception as error:  # noqa: BLE001 - which are raised is what is measured
        print(repr(error), flush=True)
        return None


def _is_mail(mail: Mail) -> bool:
    return not {Defect.NOT_MAIL, Defect.EMPTY} & set(mail.defects)


def _beside(content: bytes) -> Beside:
    if content.startswith(b"From "):
        content = content.partition(b"\n")[2]
    message = email.message_from_bytes(content)
    try:
        date = parsedate_to_datetime(str(message["date"])) if message["date"] else None
    except (ValueError, TypeError):
        date = None
    beside = Beside(
        bool(set(map(str.lower, message.keys())) & set(OF_A_MAIL)),
        date.replace(tzinfo=date.tzinfo or UTC) if date else None,
        [],
        set(),
    )
    for part in _leaves(message):
        _add(beside, part)
    return beside


def _leaves(message: Message) -> Iterator[Message]:
    if message.get_content_maintype() != "multipart":
        yield message
    elif message.is_multipart():
        for part in message.get_payload():
            if isinstance(part, Message):
                yield from _leaves(part)


def _add(beside: Beside, part: Message) -> None:
    kind = part.get_content_type()
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return
    if kind not in TEXTS or part.get_content_disposition() == "attachment":
        beside.files.append(sha256(content).hexdigest())
    elif kind == "text/plain" and not part.get_filename() and b"\nbegin 6" not in content:
        beside.words |= set(_words(content.decode(_charset(part), "replace")))


def _charset(part: Message) -> str:
    charset = part.get_content_charset() or "ascii"
    try:
        b"".decode(charset)
    except LookupError:
        return "ascii"
    return charset


def _words(text: str) -> list[str]:
    return [word for word in text.split() if word.isascii() and word.isalpha()]


def _same_date(mail: Mail, beside: Beside) -> bool:
    return mail.date == beside.date or beside.date is None


def _same_files(mail: Mail, beside: Beside) -> bool:
    ours = {sha256(each.content).hexdigest() for each in mail.attachments}
    return ours >= set(beside.files)


def _same_words(mail: Mail, beside: Beside) -> bool:
    return set(mail.text.split()) >= beside.words


def _of_a_large_one() -> Figure:
    content = os.urandom(LARGE)
    wrapped = base64.encodebytes(content)
    head = b"From: a@post.example\nContent-Type: application/zip; name=a\nContent-Transfer-Encoding: base64\n\n"
    begun = time.process_time()
    base64.decodebytes(wrapped)
    raw = time.process_time() - begun
    begun = time.process_time()
    read_mail(head + wrapped)
    took = time.process_time() - begun
    made_of = f"{took:.2f} s for {len(wrapped) / 1e6:.0f} MB, {raw:.2f} s for unwrapping it"
    return Figure("A large mail: time ÷ unwrapping alone", took / raw, made_of, 10, 3, more_is_better=False)
