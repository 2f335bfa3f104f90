"""Send a file about one's own matter piece by piece, so that a cut line costs one piece of it and no more."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods

from bluelamp.channels.tracking.door import Holder, holder_at
from bluelamp.channels.tracking.visit import keep_open
from bluelamp.contacts.actions import receive_file
from bluelamp.contacts.queries import files_kept, has_file
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.files import tus
from bluelamp.foundation.files.intake import TakenIn
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

    def keep(taken: TakenIn, upload_id: UUID) -> None:
        receive_file(by=holder.actor, contact=holder.contact, taken=taken, attachment_id=upload_id)

    def has(upload_id: UUID) -> bool:
        return has_file(holder.contact, upload_id)

    matter = holder.contact.pk
    return Sender(matter, browser_of(request, matter), files_kept(holder.contact), keep, has)


def _kept_open(holder: Holder | None, response: HttpResponse) -> HttpResponse:
    if holder is not None:
        keep_open(response, holder.receipt_id)
    return response


def _address_of(upload_id: UUID) -> str:
    return reverse("upload", args=[upload_id])


address = path("track/matter/uploads/", uploads, name="uploads")
upload_address = path("track/matter/uploads/<uuid:upload_id>/", upload, name="upload")
