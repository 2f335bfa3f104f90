"""HTML that may be shown, and what it says in plain.

Nothing of it is fetched, does anything, or leads anywhere that is not written out.
"""

import html
import re
from typing import Final

import nh3

from bluelamp.channels.email.reading.defects import Defect, Defects
from bluelamp.channels.email.reading.linked import links_shown
from bluelamp.channels.email.reading.plain import in_plain

TAGS: Final = {
    *("a", "b", "blockquote", "br", "code", "dd", "del", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("hr", "i", "img", "ins", "li", "ol", "p", "pre", "s", "span", "strong", "sub", "sup", "table", "tbody", "td"),
    *("tfoot", "th", "thead", "tr", "u", "ul"),
}
ATTRIBUTES: Final = {"*": {"dir", "lang"}, "a": {"href"}, "img": {"alt"}, "td": {"colspan"}, "th": {"colspan"}}
NOT_SAID: Final = {"script", "style", "title", "noscript", "template", "svg", "math", "iframe", "object"}
SCHEMES: Final = {"http", "https", "mailto", "tel"}

# What makes a parser of HTML slow is depth; bounds keep the worst within a second or two.
LONGEST: Final = 1_000_000
DEEPEST: Final = 2_000
MOST_ENTITIES: Final = 200_000
INSIDE: Final = re.compile(r"\bdata:[^\"'\s>]*")
TAG: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:]{0,30})([^<>]*)>")
CLOSE_THEMSELVES: Final = {
    *("area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p"),
    *("param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "wbr"),
}
ANY_TAG: Final = re.compile(r"<[^<>]*>")
CHARSET: Final = re.compile(rb"<meta[^>]{0,300}charset=[\"']?([A-Za-z0-9_-]{1,40})", re.IGNORECASE)


def clean(written: str, defects: Defects) -> tuple[str, str]:
    """Return what HTML says in plain, and HTML that is safe to show."""
    if len(written) > LONGEST:
        written = INSIDE.sub("", written)
    if len(written) > LONGEST:
        defects.add(Defect.HTML_CUT)
        written = written[:LONGEST]
    if _deepest(written) > DEEPEST or written.count("&") > MOST_ENTITIES:
        defects.add(Defect.HTML_TOO_DEEP)
        text = html.unescape(ANY_TAG.sub(" ", written))
        return text, f"<pre>{escaped(text)}</pre>"
    cleaned = nh3.clean(
        written,
        tags=TAGS,
        attributes=ATTRIBUTES,
        clean_content_tags=NOT_SAID,
        url_schemes=SCHEMES,
        link_rel="noopener noreferrer nofollow",
    )
    shown = links_shown(cleaned)
    return in_plain(shown), shown


def escaped(text: str) -> str:
    """Return text as HTML shows it."""
    return html.escape(text, quote=False)


def charset_inside(content: bytes) -> str:
    """Return the charset that HTML says it is written in, or nothing."""
    found = CHARSET.search(content, 0, 5_000)
    return found[1].decode("ascii") if found else ""


def _deepest(written: str) -> int:
    depth = deepest = 0
    for tag in TAG.finditer(written):
        if tag[2].lower() in CLOSE_THEMSELVES or tag[3].endswith("/"):
            continue
        depth = max(0, depth - 1) if tag[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest
