"""Fetching mails from a mailbox by IMAP (RFC 9051): each is kept before it is moved there, and nothing is deleted."""

import imaplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from django.conf import settings

from bluelamp.channels.email.keeping import keep

SECONDS: Final = 60
SCHEMES: Final = ("imap", "imap+tls", "imaps")


class NotFetched(Exception):
    """The mailbox could not be read to its end; what was kept is kept, and the rest is there the next time."""


@dataclass(frozen=True)
class Fetched:
    """How many mails were kept and moved, and how many are too large and stay where they are."""

    kept: int
    too_large: int


def fetch() -> Fetched:
    """Keep each mail of the mailbox and then move it to the folder of those that were taken; raise `NotFetched`.

    Stopped anywhere, the next time goes on from there: what was kept and not moved is known by its bytes.
    """
    try:
        with _mailbox() as mailbox:
            sizes = _sizes(mailbox)
            fitting = [uid for uid, size in sizes.items() if size <= settings.LMTP_LARGEST]
            for uid in fitting:
                keep(_content(mailbox, uid), no_return_path=False)
                _move(mailbox, uid)
    except (imaplib.IMAP4.error, OSError, ValueError) as error:
        raise NotFetched(f"The mailbox could not be read to its end: {type(error).__name__}.") from error
    return Fetched(len(fitting), len(sizes) - len(fitting))


@contextmanager
def _mailbox() -> Iterator[imaplib.IMAP4]:
    url = urlsplit(settings.IMAP_URL)
    if url.scheme not in SCHEMES or not url.username:
        raise ValueError
    mailbox = _connected(url.scheme, url.hostname or "localhost", url.port)
    try:
        mailbox.login(unquote(url.username), unquote(url.password or ""))
        _done(mailbox.select(_quoted(unquote(url.path.strip("/")) or "INBOX")))
        mailbox.xatom("CREATE", _quoted(settings.IMAP_TAKEN))  # refused where it is there already
        yield mailbox
    finally:
        with suppress(imaplib.IMAP4.error, OSError):
            mailbox.logout()


def _connected(scheme: str, host: str, port: int | None) -> imaplib.IMAP4:
    if scheme == "imaps":
        return imaplib.IMAP4_SSL(host, port or 993, ssl_context=ssl.create_default_context(), timeout=SECONDS)
    mailbox = imaplib.IMAP4(host, port or 143, timeout=SECONDS)
    if scheme == "imap+tls":
        mailbox.starttls(ssl.create_default_context())
    return mailbox


def _sizes(mailbox: imaplib.IMAP4) -> dict[bytes, int]:
    """Return how large each mail is that is not marked as deleted."""
    uids = _done(mailbox.uid("SEARCH", "UNDELETED"))[0].split()
    return {uid: _size(mailbox, uid) for uid in uids}


def _size(mailbox: imaplib.IMAP4, uid: bytes) -> int:
    said = _done(mailbox.uid("FETCH", uid.decode(), "(RFC822.SIZE)"))[0]
    return int(said.upper().partition(b"RFC822.SIZE ")[2].split()[0].strip(b")"))


def _content(mailbox: imaplib.IMAP4, uid: bytes) -> bytes:
    """Return the bytes of a mail; it does not count as read by that."""
    parts = _done(mailbox.uid("FETCH", uid.decode(), "(BODY.PEEK[])"))
    return next(bytes(part[1]) for part in parts if isinstance(part, tuple))


def _move(mailbox: imaplib.IMAP4, uid: bytes) -> None:
    """Move a mail away; where the server cannot, copy it and mark it as deleted, and leave it to the server."""
    taken = _quoted(settings.IMAP_TAKEN)
    if can_move(mailbox):
        _done(mailbox.uid("MOVE", uid.decode(), taken))
        return
    _done(mailbox.uid("COPY", uid.decode(), taken))
    _done(mailbox.uid("STORE", uid.decode(), "+FLAGS.SILENT", r"(\Deleted)"))


def can_move(mailbox: imaplib.IMAP4) -> bool:
    """Say whether the server moves mails, as it says to those who signed in."""
    return b"MOVE" in _done(mailbox.capability())[0].upper().split()


def _done(answer: tuple[str, list[Any]]) -> list[Any]:
    """Return what the server said; raise where it refused."""
    said, parts = answer
    if said != "OK":
        raise imaplib.IMAP4.error(said)
    return parts


def _quoted(name: str) -> str:
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
