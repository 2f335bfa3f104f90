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

# What makes a parser of HTML slow is depth, and nobody can tell depth without parsing: an end may end nothing.
# So tags are counted, which bounds it, and keeps the worst within seconds.
LONGEST: Final = 1_000_000
MOST_TAGS: Final = 10_000
MOST_ENTITIES: Final = 200_000
INSIDE: Final = re.compile(r"\bdata:[^\"'\s>]*")
TAG: Final = re.compile(r"<[a-zA-Z]")
# One of these that is not closed is opened again in each paragraph that follows.
OPENED_AGAIN: Final = re.compile(
    r"(</?)(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])", re.ASCII | re.IGNORECASE
)
MOST_OPENED_AGAIN: Final = 100_000
ANY_TAG: Final = re.compile(r"<[^<>]*>")
CHARSET: Final = re.compile(rb"<meta[^>]{0,300}charset=[\"']?([A-Za-z0-9_-]{1,40})", re.IGNORECASE)


def clean(written: str, defects: Defects) -> tuple[str, str]:
    """Return what HTML says in plain, and HTML that is safe to show."""
    if len(written) > LONGEST:
        written = INSIDE.sub("", written)
    if len(written) > LONGEST:
        defects.add(Defect.HTML_CUT)
        written = written[:LONGEST]
    if (tags := len(TAG.findall(written))) > MOST_TAGS or written.count("&") > MOST_ENTITIES:
        defects.add(Defect.TOO_MANY_TAGS)
        text = html.unescape(ANY_TAG.sub(" ", written))
        return text, f"<pre>{escaped(text)}</pre>"
    cleaned = nh3.clean(
        _none_opened_again(written, tags),
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


def _none_opened_again(written: str, tags: int) -> str:
    """Return HTML without bold, italics and their like where they may become far more tags than were written."""
    plainer, count = OPENED_AGAIN.subn(r"\1span", written)
    return plainer if count * tags > MOST_OPENED_AGAIN else written
