"""Open a file that one sent."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import path

from bluelamp.channels.tracking.door import holder_at
from bluelamp.channels.tracking.pages.matter import show_matter
from bluelamp.contacts.queries import attachment_with
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.files.checked import Damaged
from bluelamp.foundation.files.serving import as_download, as_picture, is_shown
from bluelamp.foundation.files.showing import DoesNotOpen


@open_to_public
def own_file(request: HttpRequest, attachment_id: UUID) -> HttpResponseBase:
    """Show a picture without saving it on the device; give anything else to be saved."""
    holder = holder_at(request)
    if holder is None:
        return redirect("track")
    attachment = attachment_with(attachment_id, holder.contact)
    if attachment is None:
        raise Http404
    try:
        return as_picture(attachment.file) if is_shown(attachment.file) else as_download(attachment.file)
    except (Damaged, DoesNotOpen) as error:
        return show_matter(request, holder, file_error=str(error))


address = path("track/matter/files/<uuid:attachment_id>/", own_file, name="own_file")
