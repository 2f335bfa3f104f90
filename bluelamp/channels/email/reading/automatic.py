"""Mails that no one wrote: what a program sends must not be answered by a program."""

import re
from typing import Final

from bluelamp.channels.email.reading.defects import Defects
from bluelamp.channels.email.reading.encoded_words import header_text
from bluelamp.channels.email.reading.headers import Headers

REPLIED, GENERATED, BULK = "auto-replied", "auto-generated", "bulk"
SAYS_SO: Final = ("x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply")
PRECEDENCES: Final = {"bulk": BULK, "junk": BULK, "auto_reply": REPLIED, "auto-reply": REPLIED}
SUBJECT: Final = re.compile(
    r"^(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office(?: reply)?|autoreply"
    r"|ymateb awtomatig|allan o.r swyddfa|réponse automatique|automatische antwort|abwesenheits\w+|respuesta automática"
    r"|risposta automatica|autoodpowiedź)\s*[:;]"
    r"|^auto: .{1,200}(?:out of (?:the )?office|returning)",  # as Notes writes; “Auto: stolen” is someone's car
    re.IGNORECASE,
)


def automatic(headers: Headers) -> str | None:
    """Return what kind of program sent a mail, or none where someone may have written it.

    That it came through a mailing list says nothing: a force's own address may be one.
    """
    said = _said(headers, "auto-submitted")
    if said and said != "no":
        return said
    if headers.has(*SAYS_SO) or SUBJECT.match(header_text(headers.first("subject"), Defects())):
        return REPLIED
    if (precedence := _said(headers, "precedence")) in PRECEDENCES:
        return PRECEDENCES[precedence]
    if headers.first("content-type")[:20].lower().startswith(b"multipart/report"):
        return GENERATED
    return GENERATED if headers.first("return-path").strip() == b"<>" else None


def _said(headers: Headers, name: str) -> str:
    words = header_text(headers.first(name)[:200], Defects()).lower().partition(";")[0].split()
    return words[0] if words else ""
