"""Taking a file in: onto the disk first, then a look at what it is. It is on record only after `keep_file`."""

from dataclasses import dataclass
from typing import IO

from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from bluelamp.foundation.files.contents import kind_of
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.files.rules import UNKNOWN_KIND, Reason, decide, tidy_name
from bluelamp.foundation.files.showing import DoesNotOpen, make_copy
from bluelamp.foundation.files.store import Stored


class FileRefused(Exception):
    """A file that we do not take; its text says why and what to do."""


@dataclass(frozen=True)
class TakenIn:
    """A file that is safe in the store, what it was called, what it is, and why it is in quarantine, if it is."""

    stored: Stored
    name: str
    kind: str
    quarantine: Reason | None


def take_in(source: IO[bytes], *, size: int, name: str, claimed: str) -> TakenIn:
    """Store a file of `size` bytes, then find out what it is; `claimed` is what the browser called it.

    Whatever it is, it is kept. Raises `FileRefused` for one that is empty or too large, and `CannotStore`.
    """
    if size == 0:
        raise FileRefused(_("This file is empty. Choose another one."))
    if size > settings.LARGEST_FILE:
        raise FileRefused(
            _("This file is too large: %(size)s. The largest we can take here is %(largest)s.")
            % {"size": filesizeformat(size), "largest": filesizeformat(settings.LARGEST_FILE)}
        )
    stored = the_store().put(source)
    kind = kind_of(source, name=name)
    quarantine = decide(kind, name=name, claimed=claimed)
    if kind and kind.is_shown and quarantine is None:
        quarantine = _does_not_open(source, stored.sha256)
    return TakenIn(stored, tidy_name(name), kind.name if kind else UNKNOWN_KIND, quarantine)


def _does_not_open(source: IO[bytes], sha256: str) -> Reason | None:
    """Try a picture by making the copy that is shown of it."""
    try:
        make_copy(source, sha256)
    except DoesNotOpen:
        return Reason.DOES_NOT_OPEN
    return None
