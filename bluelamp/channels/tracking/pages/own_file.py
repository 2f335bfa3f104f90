"""Open a file that one sent: a picture on a page that can be left quickly, anything else to be saved."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import path

from bluelamp.channels.tracking.door import Holder, holder_at
from bluelamp.channels.tracking.pages.matter import show_matter
from bluelamp.channels.tracking.visit import keep_open
from bluelamp.contacts.queries import attachment_with
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.files.checked import Damaged
from bluelamp.foundation.files.held import HeldBack, why_held
from bluelamp.foundation.files.locks import Locked, is_locked
from bluelamp.foundation.files.serving import as_download, as_picture, is_shown
from bluelamp.foundation.files.showing import DoesNotOpen

if TYPE_CHECKING:
    from bluelamp.contacts.models import Attachment
    from bluelamp.foundation.files.models import File


@open_to_public
def own_file(request: HttpRequest, attachment_id: UUID) -> HttpResponseBase:
    """Show the page of a picture, which is not saved on the device; give anything else to be saved."""
    holder = holder_at(request)
    if holder is None:
        return redirect("track")
    attachment = _own(holder, attachment_id)
    if not is_shown(attachment.file) or is_locked(attachment.file.sha256) or why_held(attachment.file):
        return _or_say_why_not(request, holder, as_download, attachment.file)
    response = render(request, "channels/tracking/pages/own_file.html", {"attachment": attachment})
    keep_open(response, holder.receipt_id)
    return response


@open_to_public
def own_picture(request: HttpRequest, attachment_id: UUID) -> HttpResponseBase:
    """Give the copy of a picture to its page."""
    holder = holder_at(request)
    if holder is None:
        return redirect("track")
    attachment = _own(holder, attachment_id)
    if not is_shown(attachment.file):
        raise Http404
    return _or_say_why_not(request, holder, as_picture, attachment.file)


def _own(holder: Holder, attachment_id: UUID) -> "Attachment":
    attachment = attachment_with(attachment_id, holder.contact)
    if attachment is None or attachment.file.is_erased():
        raise Http404
    return attachment


def _or_say_why_not(
    request: HttpRequest, holder: Holder, answer: "Callable[[File], HttpResponseBase]", file: "File"
) -> HttpResponseBase:
    try:
        return answer(file)
    except (Damaged, DoesNotOpen, HeldBack, Locked) as error:
        return show_matter(request, holder, file_error=str(error))


address = path("track/matter/files/<uuid:attachment_id>/", own_file, name="own_file")
picture_address = path("track/matter/files/<uuid:attachment_id>/picture/", own_picture, name="own_picture")
