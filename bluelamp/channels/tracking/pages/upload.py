"""Send a file about one's own matter piece by piece, so that a cut line costs one piece of it and no more."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods

from bluelamp.channels.tracking.door import Holder, holder_at
from bluelamp.channels.tracking.visit import keep_open
from bluelamp.contacts.sending_files import sender_about
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.files import tus
from bluelamp.foundation.files.sender import browser_of
from bluelamp.foundation.files.uploads import Sender


@open_to_public
@require_http_methods(["OPTIONS", "POST"])
def uploads(request: HttpRequest) -> HttpResponse:
    """Begin to send a file."""
    holder = holder_at(request)
    return _kept_open(holder, tus.begin(request, _sender(request, holder), _address_of))


@open_to_public
@require_http_methods(["OPTIONS", "HEAD", "PATCH", "DELETE"])
def upload(request: HttpRequest, upload_id: UUID) -> HttpResponse:
    """Say how far a file has come, take its next piece, or give it up."""
    holder = holder_at(request)
    return _kept_open(holder, tus.go_on(request, _sender(request, holder), upload_id))


def _sender(request: HttpRequest, holder: Holder | None) -> Sender | None:
    if holder is None:
        return None
    return sender_about(holder.contact, by=holder.actor, owner=browser_of(request, holder.contact.pk))


def _kept_open(holder: Holder | None, response: HttpResponse) -> HttpResponse:
    if holder is not None:
        keep_open(response, holder.receipt_id)
    return response


def _address_of(upload_id: UUID) -> str:
    return reverse("upload", args=[upload_id])


address = path("track/matter/uploads/", uploads, name="uploads")
upload_address = path("track/matter/uploads/<uuid:upload_id>/", upload, name="upload")
