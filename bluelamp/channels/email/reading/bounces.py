"""Mails that say that a mail of ours was not delivered."""

import re
from typing import Final

from bluelamp.channels.email.reading.defects import Defects
from bluelamp.channels.email.reading.encoded_words import header_text
from bluelamp.channels.email.reading.headers import Headers, split_headers
from bluelamp.channels.email.reading.ids import message_ids
from bluelamp.channels.email.reading.mail import Attachment, Bounce

STATUS: Final = "message/delivery-status"
OURS: Final = ("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers")
MACHINE: Final = re.compile(r"mailer-daemon|mail ?delivery|postmaster|mail administrator|post office", re.IGNORECASE)
SUBJECT: Final = re.compile(
    r"undeliver|delivery status notification \(failure\)|delivery (?:has )?fail|delivery (?:error|problem)"
    r"|mail delivery (?:failed|failure|system)|returned mail|failure notice|non[- ]?deliver|could not be delivered"
    r"|nondelivery|message not delivered|delivery error|unzustellbar|non remis|no se puede entregar",
    re.IGNORECASE,
)
ACTION: Final = re.compile(rb"^action:", re.IGNORECASE | re.MULTILINE)
FAILED: Final = re.compile(rb"^action:[ \t]*failed", re.IGNORECASE | re.MULTILINE)
RECIPIENT: Final = re.compile(
    rb"^(final|original)-recipient:[ \t]*(?:[^;\r\n]{0,40};)?[ \t]*<?([^\x00-\x20<>;]+@[^\x00-\x20<>;]+)",
    re.IGNORECASE | re.MULTILINE,
)
NAMED: Final = re.compile(r"(?:^|[\s<(\"])([\w.+=/-]+@[\w-]+(?:\.[\w-]+)+)", re.MULTILINE)
ID_IN_TEXT: Final = re.compile(r"^[ \t>]*message-id:\s*(<[^<>\s]+>)", re.IGNORECASE | re.MULTILINE)
OURS_BELOW: Final = re.compile(
    r"^[- ]*(?:below this line|this is a copy of|message headers follow"
    r"|(?:start of )?(?:original|returned|unsent) (?:message|mail))"
    r"|^[ \t>]*(?:return-path|received):",
    re.IGNORECASE | re.MULTILINE,
)
MOST: Final = 100
LONGEST: Final = 100_000


def bounce(headers: Headers, files: list[Attachment], text: str) -> Bounce | None:
    """Return what came back, or none. A mail that is only late, or was delivered, has not come back."""
    statuses = [file.content[:LONGEST] for file in files if file.type == STATUS]
    if statuses:
        status = b"\n".join(statuses)
        if ACTION.search(status):
            return Bounce(_id_in(files, text), _recipients(status)) if FAILED.search(status) else None
    failed = header_text(headers.first("x-failed-recipients"), Defects())
    if failed:
        return Bounce(_id_in(files, text), tuple(NAMED.findall(failed)[:MOST]))
    if _says_so(headers):
        about_it = OURS_BELOW.split(text[:LONGEST], maxsplit=1)[0]
        return Bounce(_id_in(files, text), tuple(dict.fromkeys(NAMED.findall(about_it)))[:MOST])
    return None


def _says_so(headers: Headers) -> bool:
    sender = header_text(headers.first("from")[:500], Defects())
    subject = header_text(headers.first("subject")[:500], Defects())
    from_machine = MACHINE.search(sender) or headers.first("return-path").strip() == b"<>"
    return bool(from_machine and SUBJECT.search(subject))


def _recipients(status: bytes) -> tuple[str, ...]:
    """Return to whom it was not delivered, each once: the last address it went to, or else the one we wrote to."""
    failed = [block for block in re.split(rb"\r?\n[ \t]*\r?\n", status) if FAILED.search(block)]
    found = [
        (found[1].lower(), found[2].decode("utf-8", "replace")) for each in failed for found in RECIPIENT.finditer(each)
    ]
    final = [address for kind, address in found if kind == b"final"]
    return tuple(dict.fromkeys(final or [address for _, address in found]))[:MOST]


def _id_in(files: list[Attachment], text: str) -> str:
    for file in files:
        if file.type in OURS:
            headers, _ = split_headers(file.content, 0, min(len(file.content), LONGEST), Defects())
            if ids := message_ids(headers.first("message-id")):
                return ids[0]
    found = ID_IN_TEXT.search(text[:LONGEST])
    return found[1] if found else ""
