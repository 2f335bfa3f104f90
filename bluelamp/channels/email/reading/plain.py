"""What clean HTML says, as text: lines, lists, and quotes marked with `>` as mail programs do."""

import re
from dataclasses import dataclass, field
from typing import Final

from bluelamp.channels.email.reading.tokens import Token, tokens

LINES: Final = {"div", "tr", "dt", "dd", "li", "tbody", "thead", "tfoot", "hr", "dl"}
PARAGRAPHS: Final = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "pre", "blockquote"}
CELLS: Final = {"td", "th"}
SPACE: Final = re.compile(r"[ \t\r\n\f\xa0]+")
DEEPEST_QUOTE: Final = 20


@dataclass
class _Page:
    """Lines as they come, each with how deep it is quoted."""

    lines: list[str] = field(default_factory=list)
    now: list[str] = field(default_factory=list)
    quoted: int = 0
    kept: int = 0  # how many tags say that every space counts

    def say(self, text: str) -> None:
        """Add words to the line; without a second space, unless spaces count."""
        if self.kept:
            first, *rest = text.split("\n")
            self.now.append(first)
            for line in rest:
                self.end_line()
                self.now.append(line)
            return
        text = SPACE.sub(" ", text)
        at_start = not self.now or self.now[-1].endswith(" ")
        if text := text.lstrip(" ") if at_start else text:
            self.now.append(text)

    def end_line(self, *, always: bool = True) -> None:
        """End the line; one with nothing on it only where that is meant."""
        if self.now or always:
            marks = ">" * min(self.quoted, DEEPEST_QUOTE)
            line = "".join(self.now).rstrip()
            self.lines.append(f"{marks} {line}".rstrip() if marks else line)
            self.now = []

    def leave_a_line(self) -> None:
        """End the line, and leave one empty after what was said."""
        self.end_line(always=False)
        if self.lines and self.lines[-1].strip("> "):
            self.end_line()


def in_plain(html: str) -> str:
    """Return what it says. Words are kept as they are, and links stand where they are written out."""
    page = _Page()
    for token in tokens(html):
        if token.tag:
            _take(page, token)
        else:
            page.say(token.text)
    page.end_line(always=False)
    return "\n".join(page.lines).strip("\n")


def _take(page: _Page, token: Token) -> None:
    if token.tag == "br":
        page.end_line()
    elif token.tag in PARAGRAPHS:
        page.leave_a_line()
    elif token.tag in LINES:
        page.end_line(always=False)
    elif token.tag in CELLS and token.closes and page.now:
        page.say(" ")
    if token.tag == "blockquote":
        page.quoted += -1 if token.closes else 1
    elif token.tag == "pre":
        page.kept += -1 if token.closes else 1
    elif token.tag == "li" and not token.closes:
        page.say("- ")
