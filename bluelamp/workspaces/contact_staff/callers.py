"""Who rings: the matters that were found for what was typed, open ones first."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.http import HttpRequest

from bluelamp.contacts.rules import State
from bluelamp.workspaces.contact_staff.found import Row, rows_of, said_of

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.contacts.searching import Results

TOKEN: Final = re.compile(r"[A-Za-z0-9_-]{1,60}")


@dataclass(frozen=True)
class Callers:
    """What was found, what is said of how much, and the one open matter where there is only one."""

    rows: list[Row]
    said: str
    only: "Contact | None"


def callers(results: "Results", *, called: "Contact | None" = None) -> Callers:
    """Return what a search found; `called` is the contact whose reference was typed."""
    rows = sorted(rows_of(results), key=lambda row: row.contact.state == State.CLOSED)
    open_ones = [row.contact for row in rows if row.contact.state != State.CLOSED]
    exact = not results.alike and not results.at_least
    only = open_ones[0] if exact and len(open_ones) == 1 else None
    return Callers(rows, said_of(results, is_first_page=True), called or only)


def ringing_in(request: HttpRequest) -> str:
    """Return the token of the call that rings, as pages hand it on from one to the next; '' where there is none."""
    shown = request.POST.get("ringing", "") or request.GET.get("ringing", "")
    return shown if TOKEN.fullmatch(shown) else ""
