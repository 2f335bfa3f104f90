"""Where the pages of a form are found."""

from bluelamp.foundation.quiet import hidden

NAMED = frozenset({"check", "receipt", "save", "all", "still", "told"})


def form(service: str) -> str:
    """Return the address of the first screen of a service."""
    return f"/report/{hidden(service)}/"


def page(draft: str, code: str) -> str:
    """Return the address of one page of a draft: a question's, or one that every form has."""
    return f"/report/{draft}/{code if code in NAMED else hidden(code)}/"
