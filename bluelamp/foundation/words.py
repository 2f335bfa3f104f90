"""Words that people type: made fit to keep, without changing what they say."""

from uuid import UUID

from django.utils.translation import gettext as _

from bluelamp.foundation.clock import new_id


def tidy(typed: str) -> str:
    """Return text without what no person types: null and other control characters, stray line ends, spaces around."""
    with_newlines = typed.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in with_newlines if c in "\n\t" or (c >= " " and c != "\x7f" and not _is_half(c))).strip()


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


def _is_half(character: str) -> bool:
    """Say whether it is half of a character (a lone surrogate), which no database can keep."""
    return "\ud800" <= character <= "\udfff"
