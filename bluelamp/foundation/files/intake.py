"""Taking a file in: onto the disk first, then a look at what it is. It is on record only after `keep_file`."""

from dataclasses import dataclass
from typing import IO

from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from bluelamp.foundation.files.contents import kind_of
from bluelamp.foundation.files.locks import is_locked
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.files.rules import MOST_FILES, UNKNOWN_KIND, Kept, Reason, decide, tidy_name
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


def refuse_too_much(size: int, *, most: int, kept: Kept) -> None:
    """Raise `FileRefused` for a file that is empty, of more than `most` bytes, or too much beside those `kept`."""
    if size == 0:
        raise FileRefused(_("This file is empty. Choose another one."))
    if size > most:
        raise FileRefused(
            _("This file is too large: %(size)s. The largest we can take here is %(largest)s.")
            % {"size": filesizeformat(size), "largest": filesizeformat(most)}
        )
    if kept.number >= MOST_FILES:
        raise FileRefused(
            _(
                "You have added %(most)s files, and we cannot take more here. Tell us in words that you have more, so "
                "that we can tell you how to give them to us."
            )
            % {"most": MOST_FILES}
        )
    if kept.size + size > settings.LARGEST_MATTER:
        raise FileRefused(
            _(
                "Together with what you sent before, this is more than the %(largest)s that we can take here. "
                "Tell us in words that you have more, so that we can tell you how to give it to us."
            )
            % {"largest": filesizeformat(settings.LARGEST_MATTER)}
        )


def take_in(source: IO[bytes], *, name: str, claimed: str) -> TakenIn:
    """Store a file, then find out what it is; `claimed` is what the browser called it.

    Whatever it is, it is kept; ask `refuse_too_much` first. Raises `CannotStore`.
    """
    stored = the_store().put(source)
    kind = kind_of(source, name=name)
    quarantine = decide(kind, name=name, claimed=claimed)
    if kind and kind.is_shown and quarantine is None and not is_locked(stored.sha256):
        quarantine = _does_not_open(source, stored.sha256)
    return TakenIn(stored, tidy_name(name), kind.name if kind else UNKNOWN_KIND, quarantine)


def _does_not_open(source: IO[bytes], sha256: str) -> Reason | None:
    """Try a picture by making the copy that is shown of it."""
    try:
        make_copy(source, sha256)
    except DoesNotOpen:
        return Reason.DOES_NOT_OPEN
    return None
