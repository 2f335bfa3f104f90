"""Words that people type: made fit to keep, without changing what they say."""

import re
from typing import Final
from uuid import UUID

from django.utils.translation import gettext as _

from bluelamp.foundation.clock import new_id

GOES_ON: Final = " …"
# Control characters but for new lines and tabs, and halves of characters (lone surrogates), which no database can keep.
NOBODY_TYPES: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def tidy(typed: str) -> str:
    """Return text without what no person types: null and other control characters, stray line ends, spaces around."""
    if typed.isprintable():
        return typed.strip()
    with_newlines = typed.replace("\r\n", "\n").replace("\r", "\n")
    return NOBODY_TYPES.sub("", with_newlines).strip()


def beginning_of(words: str, *, longest: int) -> str:
    """Return how words begin, on one line of at most so many characters, in whole words."""
    line = " ".join(words.split())
    if len(line) <= longest:
        return line
    begun = line[: longest - len(GOES_ON) + 1].rpartition(" ")[0]
    return f"{begun}{GOES_ON}".lstrip()


def what_is_wrong_with(words: str, *, longest: int) -> str:
    """Return a sentence that says why words cannot be sent, '' where they can."""
    if not words:
        return _("Write something before you send it.")
    if len(words) > longest:
        return _("This is %(length)s characters long. Shorten it to %(longest)s or fewer.") % {
            "length": f"{len(words):,}",
            "longest": f"{longest:,}",
        }
    return ""


def id_made_with_the_form(typed: str) -> UUID:
    """Return the id a form carried, so that it counts once however often it is sent; a new one where it is none."""
    try:
        return UUID(typed)
    except ValueError:
        return new_id()
