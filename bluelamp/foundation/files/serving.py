"""Giving files out: originals to be saved and never run, copies of pictures to be looked at."""

import unicodedata
from typing import Final

from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.http import content_disposition_header

from bluelamp.foundation.files.checked import check, checked
from bluelamp.foundation.files.held import HeldBack, why_held
from bluelamp.foundation.files.locks import Locked, is_locked
from bluelamp.foundation.files.models import File
from bluelamp.foundation.files.rules import BY_NAME, UNKNOWN_KIND, ending_of
from bluelamp.foundation.files.showing import content_type, copy_of

CHECKED_FIRST: Final = 256 * 1024 * 1024
DO_NOTHING_WITH_IT: Final = {
    # Browsers style the page that they make around a picture themselves.
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


def is_shown(file: File) -> bool:
    """Say whether there is a copy of this file to look at."""
    return not file.quarantine and not file.is_erased() and BY_NAME[file.kind].is_shown


def as_download(file: File, *, though_locked: bool = False, though_held: bool = False) -> HttpResponseBase:
    """Return the original, to be saved. One of up to 256 MiB is read whole and compared before its first byte leaves.

    A larger one breaks off before its end where it is not what was kept. Raises `Damaged`, and `Locked` and `HeldBack`
    for whoever may not have it `though_locked` and `though_held`.
    """
    _refuse(file, though_locked=though_locked, though_held=though_held)
    if file.size <= CHECKED_FIRST:
        check(file)
    headers = DO_NOTHING_WITH_IT | {
        "Content-Length": str(file.size),
        "Content-Disposition": content_disposition_header(as_attachment=True, filename=_saved_as(file)) or "attachment",
        "Content-Encoding": "identity",  # so that nothing packs it anew, and its length stays true
    }
    return StreamingHttpResponse(checked(file), content_type=UNKNOWN_KIND, headers=headers)


def as_picture(file: File) -> HttpResponse:
    """Return the copy of a picture, to be looked at; raise `DoesNotOpen`, `Damaged`, `Locked` and `HeldBack`."""
    _refuse(file)
    copy = copy_of(file)
    return HttpResponse(copy, content_type=content_type(copy), headers=DO_NOTHING_WITH_IT)


def _refuse(file: File, *, though_locked: bool = False, though_held: bool = False) -> None:
    if not though_locked and is_locked(file.sha256):
        raise Locked
    if not though_held and (why := why_held(file)):
        raise HeldBack(why)


def _saved_as(file: File) -> str:
    """Return the name to save a file under: its own, but one that no program opens where it is in quarantine."""
    if file.quarantine or why_held(file):
        return f"file-{file.pk.hex[-8:]}.quarantined"
    if not ending_of(file.name):
        return f"file-{file.pk.hex[-8:]}"
    return "".join(letter for letter in file.name if unicodedata.category(letter)[0] != "C")
