"""Links that say where they lead, and pictures that are words."""

import re
from html import escape
from typing import Final

from bluelamp.channels.email.reading.tokens import Token, tokens

SCHEME: Final = re.compile(r"^(?:https?://|mailto:|tel:)", re.IGNORECASE)


def links_shown(html: str) -> str:
    """Write out beside each link where it leads, unless it says just that; for a picture, what is written for it."""
    shown: list[str] = []
    link, said = "", ""
    for token in tokens(html):
        if token.tag == "img":
            words = token.attribute("alt").strip()
            shown.append(escape(words, quote=False))
            said += words
        elif token.tag == "a" and token.closes:
            shown.append(_leads(link, said) + token.source)
            link = ""
        else:
            link, said = _opened(token, link, said)
            shown.append(token.source)
    return "".join(shown)


def _opened(token: Token, link: str, said: str) -> tuple[str, str]:
    if token.tag == "a":
        return token.attribute("href").strip(), ""
    return link, said + token.text if link else said


def _leads(link: str, said: str) -> str:
    if not SCHEME.match(link) or _bare(link) == _bare(said):
        return ""
    return f" [{escape(link, quote=False)}]"


def _bare(link: str) -> str:
    return SCHEME.sub("", "".join(link.split())).rstrip("/").lower()
