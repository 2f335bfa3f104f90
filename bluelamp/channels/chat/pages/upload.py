"""Send a file in a chat piece by piece, so that a cut line costs one piece of it and no more."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods

from bluelamp.channels.chat.talking import TOO_MUCH, slow_down, talker
from bluelamp.channels.chat.visit import Visit, contact_of, keep_open, visit_of
from bluelamp.contacts.sending_files import sender_about
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.access.tries import TriedTooOften
from bluelamp.foundation.files import tus
from bluelamp.foundation.files.sender import browser_of
from bluelamp.foundation.files.uploads import Sender


@open_to_public
@require_http_methods(["OPTIONS", "POST"])
def uploads(request: HttpRequest) -> HttpResponse:
    """Begin to send a file."""
    visit = visit_of(request)
    try:
        slow_down(request)
    except TriedTooOften:
        return tus.refuse(str(TOO_MUCH))
    return _kept_open(visit, tus.begin(request, _sender(request, visit), _address_of))


@open_to_public
@require_http_methods(["OPTIONS", "HEAD", "PATCH", "DELETE"])
def upload(request: HttpRequest, upload_id: UUID) -> HttpResponse:
    """Say how far a file has come, take its next piece, or give it up."""
    visit = visit_of(request)
    return _kept_open(visit, tus.go_on(request, _sender(request, visit), upload_id))


def _sender(request: HttpRequest, visit: Visit | None) -> Sender | None:
    contact = contact_of(visit)
    if contact is None:
        return None
    return sender_about(contact, by=talker(contact), owner=browser_of(request, contact.pk))


def _kept_open(visit: Visit | None, response: HttpResponse) -> HttpResponse:
    if visit is not None:
        keep_open(response, visit)
    return response


def _address_of(upload_id: UUID) -> str:
    return reverse("chat_upload", args=[upload_id])


address = path("chat/uploads/", uploads, name="chat_uploads")
upload_address = path("chat/uploads/<uuid:upload_id>/", upload, name="chat_upload")
