"""The form by which a browser without scripts sends one file: its field, and the file taken in from it."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.core.exceptions import TooManyFilesSent
from django.http import HttpRequest
from django.http.multipartparser import MultiPartParserError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from bluelamp.foundation.design.fields import Field
from bluelamp.foundation.files.intake import FileRefused, TakenIn, refuse_too_much, take_in
from bluelamp.foundation.files.rules import Kept

FILE = "file"


def file_field(error: str) -> Field:
    """Return the field of a file, with what is wrong with what was sent by it, '' for nothing."""
    return Field(
        name=FILE,
        label=_("Add a photo or document"),
        hint=_("One file at a time, up to %(largest)s. If you have several, add them one after the other.")
        % {"largest": filesizeformat(settings.LARGEST_FILE)},
        error=error,
        kind="file",
        is_page_heading=False,
        label_size="m",
    )


@contextmanager
def told_in_words() -> Iterator[None]:
    """Raise `FileRefused`, with a sentence for whoever sends it, where a form cannot be read at all."""
    try:
        yield
    except MultiPartParserError as broken:
        raise FileRefused(_("Your file did not arrive whole. Nothing was kept of it. Send it again.")) from broken
    except TooManyFilesSent as several:
        raise FileRefused(_("Send one file at a time. Nothing was kept.")) from several


def file_sent(request: HttpRequest, *, kept: Kept, name: str = FILE) -> TakenIn | None:
    """Take in the file of a form beside those `kept`, None where none was chosen.

    Raises `FileRefused` and `CannotStore`.
    """
    sent = request.FILES.get(name)
    if sent is None or sent.size is None:
        return None
    refuse_too_much(sent.size, most=settings.LARGEST_FILE, kept=kept)
    return take_in(sent, name=sent.name or "", claimed=sent.content_type or "")


def nothing_chosen() -> FileRefused:
    """Return what to raise where a form was to send a file, and none was chosen."""
    return FileRefused(_("Choose a file before you send it."))
