"""Where an older mail begins below a new one."""

import re
from typing import Final, NamedTuple

HEADS: Final = {
    "from": (
        "from",
        "oddi wrth",
        "gan",
        "von",
        "de",
        "da",
        "od",
        "van",
        "från",
        "fra",
        "от",
        "від",
        "kimden",
        "feladó",
    ),
    "when": (
        "sent",
        "date",
        "anfonwyd",
        "dyddiad",
        "gesendet",
        "datum",
        "envoyé",
        "enviado",
        "inviato",
        "data",
        "verzonden",
    )
    + ("wysłano", "skickat", "отправлено", "дата", "gönderme tarihi", "trimis", "fecha"),
    "to": ("to", "at", "an", "à", "para", "a", "do", "aan", "till", "til", "кому", "kime", "către", "cc"),
    "about": (
        "subject",
        "pwnc",
        "betreff",
        "objet",
        "asunto",
        "assunto",
        "oggetto",
        "temat",
        "onderwerp",
        "ämne",
        "emne",
    )
    + ("тема", "konu", "subiect", "tárgy"),
}
HEAD_OF: Final = {word: head for head, words in HEADS.items() for word in words}
HEAD: Final = re.compile(r"^[ \t*_]{0,8}([^\W\d_][\w ]{0,18}?)[ \t*_]{0,4}:")
NEAR: Final = 16  # lines within which the headers of an older mail stand

ORIGINAL: Final = re.compile(
    r"^\s{0,4}-{2,}\s*(?:original message|original appointment|forwarded message|forwarded by .{1,80}"
    r"|neges wreiddiol|ursprüngliche nachricht|message d.origine|message original|mensaje original|mensagem original"
    r"|messaggio originale|oorspronkelijk bericht|wiadomość oryginalna|исходное сообщение)\s*-{2,}\s*$"
    r"|^\s{0,4}begin forwarded message:\s*$",
    re.IGNORECASE,
)

WROTE: Final = re.compile(
    r"(?:\b(?:wrote|writes|ysgrifennodd(?: .{1,80})?|a écrit|schrieb(?: .{1,80})?|escribió|ha scritto|escreveu|schreef(?: .{1,80})?"
    r"|skrev(?: .{1,80})?|napisała?|napisał\(a\)|pisze|napsala?|a scris|rašė|yazdı|írta|пишет|написала?|пише|написав"
    r")|写道)\s*[:：]\s*$",
    re.IGNORECASE,
)
STARTS: Final = re.compile(
    r"^\W{0,8}(?:on|ar|le|am|el|il|w dniu|dnia|em|op|den|dne|pe|în|\d{1,4}[./ -]|"
    r"(?:mon|tue|wed|thu|fri|sat|sun)\w{0,6},)\s?",
    re.IGNORECASE,
)
DATE_AND_TIME: Final = re.compile(r"\b(?:19|20)\d\d\b.*\b\d{1,2}[:.]\d\d\b")
LONGEST: Final = 400
MOST_LINES: Final = 4


class Attribution(NamedTuple):
    """How many lines say who wrote what follows, and whether all that follows is theirs."""

    lines: int
    all_below: bool


def older_begins(lines: list[str], place: int) -> bool:
    """Say whether an older mail begins with its headers, or under a line of hyphens that says so."""
    if ORIGINAL.match(lines[place]):
        return True
    if _head(lines[place]) not in ("from", "when"):
        return False
    heads = {_head(line) for line in lines[place : place + NEAR]}
    return {"from"} < heads & set(HEADS) and len(heads & set(HEADS)) >= len(HEADS) - 1


def attribution(lines: list[str], place: int) -> Attribution:
    """Say whether a line, or a few that were broken, tell who wrote what follows; no lines where they do not.

    Without marks on the lines below, all of them are taken for older only where an address, or a date and a time, shows
    that a program wrote this line.
    """
    joined = ""
    for count, line in enumerate(lines[place : place + MOST_LINES], 1):
        if not line.strip() or line.startswith(">") or len(joined) + len(line) > LONGEST:
            break
        joined = f"{joined} {line.strip()}".strip()
        if count > 1 and not STARTS.match(lines[place]):
            break
        if joined.endswith((":", "：")) and any(map(str.isdigit, joined)):
            quoted = _quoted_below(lines, place + count)
            certain = "@" in joined or bool(DATE_AND_TIME.search(joined))
            if WROTE.search(joined) and (quoted or certain):
                return Attribution(count, all_below=not quoted)
            if quoted and ("@" in joined or STARTS.match(joined)):
                return Attribution(count, all_below=False)
    return Attribution(0, all_below=False)


def _head(line: str) -> str | None:
    found = HEAD.match(line)
    return HEAD_OF.get(found[1].strip().lower()) if found else None


def _quoted_below(lines: list[str], place: int) -> bool:
    below = next((line for line in lines[place : place + NEAR] if line.strip()), "")
    return below.startswith(">")
