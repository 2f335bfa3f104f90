"""Reads one mail."""

import re
from typing import Final

from bluelamp.channels.email.reading.addresses import read_addresses
from bluelamp.channels.email.reading.automatic import GENERATED, automatic
from bluelamp.channels.email.reading.body import read_body
from bluelamp.channels.email.reading.bounces import bounce
from bluelamp.channels.email.reading.charsets import decode, shown
from bluelamp.channels.email.reading.dates import read_date
from bluelamp.channels.email.reading.defects import Defect, Defects
from bluelamp.channels.email.reading.encoded_words import header_text
from bluelamp.channels.email.reading.headers import Headers
from bluelamp.channels.email.reading.hypertext import clean
from bluelamp.channels.email.reading.ids import message_ids
from bluelamp.channels.email.reading.mail import Address, Mail
from bluelamp.channels.email.reading.mailbox import first_of_mailbox
from bluelamp.channels.email.reading.parts import Taking
from bluelamp.channels.email.reading.pieces import as_html, as_text
from bluelamp.channels.email.reading.quotes import new_text
from bluelamp.foundation.languages import language_of

OF_A_MAIL: Final = (
    *("from", "to", "cc", "bcc", "subject", "date", "message-id", "received", "return-path", "mime-version"),
    *("content-type", "sender", "reply-to", "delivered-to"),
)
SENT_TO: Final = ("to", "cc", "delivered-to", "x-original-to")
VOUCHES: Final = "authentication-results"
MOST_VOUCHING: Final = 10
LONGEST: Final = 2_000_000
HYPERTEXT: Final = re.compile(r"\s{0,1000}<(?:!doctype|html|head|body|meta)", re.IGNORECASE)
MOST_UNREADABLE: Final = 0.1


def read_mail(content: bytes) -> Mail:
    """Return what a mail says, and what is wrong with it. Any bytes can be read; what is not a mail says so."""
    defects = Defects()
    content = first_of_mailbox(content, defects)
    whole = Taking(content, defects).apart()
    if not whole.headers.has(*OF_A_MAIL):
        return no_mail(content)
    pieces, files = read_body(content, whole, defects)
    text = as_text(pieces)
    new = new_text(text)
    headers = whole.headers
    came_back = bounce(headers, files, text)
    return Mail(
        message_id=next(iter(message_ids(headers.first("message-id"))), ""),
        sender=_sender(headers, defects),
        only_sender=len(read_addresses(b", ".join(headers.all("from")), Defects())) == 1,
        sent_to=tuple(each.address for each in _sent_to(headers)),
        vouched_by=tuple(header_text(each, Defects()) for each in headers.all(VOUCHES)[:MOST_VOUCHING]),
        to=read_addresses(b", ".join(headers.all("to")), defects),
        date=read_date(headers.first("date"), defects),
        subject=header_text(headers.first("subject"), defects),
        in_reply_to=next(iter(message_ids(headers.first("in-reply-to"))), ""),
        references=message_ids(b" ".join(headers.all("references"))),
        text=text,
        new_text=new,
        html=as_html(pieces),
        attachments=tuple(files),
        automatic=automatic(headers) or (GENERATED if came_back else None),
        bounce=came_back,
        language=language_of(new),
        defects=defects.met(),
    )


def no_mail(content: bytes, *, why: Defect = Defect.NOT_MAIL) -> Mail:
    """Return what can be read of something that is no mail: its text, where it is text."""
    defects = Defects()
    defects.add(why if content.strip() or why != Defect.NOT_MAIL else Defect.EMPTY)
    text, html = _words_of(content[:LONGEST], defects)
    new = new_text(text)
    return Mail(
        message_id="",
        sender=None,
        only_sender=False,
        sent_to=(),
        vouched_by=(),
        to=(),
        date=None,
        subject="",
        in_reply_to="",
        references=(),
        text=text,
        new_text=new,
        html=html,
        attachments=(),
        automatic=None,
        bounce=None,
        language=language_of(new),
        defects=defects.met(),
    )


def _words_of(content: bytes, defects: Defects) -> tuple[str, str | None]:
    if b"\x00" in content:
        return "", None
    words = shown(decode(content, "", Defects()), defects)
    if HYPERTEXT.match(words):
        return clean(words, defects)
    unreadable = sum(not (each.isprintable() or each.isspace()) for each in words)
    return ("", None) if unreadable > MOST_UNREADABLE * len(words) else (words.strip("\n"), None)


def _sender(headers: Headers, defects: Defects) -> Address | None:
    """Return who wrote: the first address in `From`, or else in `Sender`."""
    for name in ("from", "sender"):
        found = read_addresses(headers.first(name), defects)
        if addressed := next((each for each in found if each.address), next(iter(found), None)):
            return addressed
    defects.add(Defect.NO_SENDER)
    return None


def _sent_to(headers: Headers) -> tuple[Address, ...]:
    return read_addresses(b", ".join(value for name in SENT_TO for value in headers.all(name)), Defects())
