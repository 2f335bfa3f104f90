"""Answers in the words of tus 1.0.0, the protocol in which a browser sends a file piece by piece.

Core, creation, termination, expiration and checksum. Each door gives its `Sender` and addresses of its own.
"""

import base64
import hashlib
from collections.abc import Callable
from http import HTTPStatus
from typing import Final
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.http import http_date
from django.utils.translation import gettext as _

from bluelamp.foundation.files.arriving import Busy
from bluelamp.foundation.files.intake import FileRefused
from bluelamp.foundation.files.models import Upload
from bluelamp.foundation.files.store import CannotStore
from bluelamp.foundation.files.told import NotUnderstood, Told
from bluelamp.foundation.files.uploads import (
    KEPT_FOR,
    Sender,
    TooMuch,
    WrongPlace,
    begin_upload,
    give_up,
    how_far,
    receive,
    upload_of,
)

VERSION: Final = "1.0.0"
PIECE: Final = "application/offset+octet-stream"
OTHER_CONTENT: Final = 460  # the protocol's own number: the checksum is of something else
CHECKSUMS: Final = {"sha1": hashlib.sha1, "sha256": hashlib.sha256}
Address = Callable[[UUID], str]


def begin(request: HttpRequest, sender: Sender | None, address: Address) -> HttpResponse:
    """Answer at the address where uploads begin: what we can do, or where this one goes on."""
    if request.method == "OPTIONS":
        return _abilities()
    return _answered(request, sender, lambda found: _begin(request, found, address))


def go_on(request: HttpRequest, sender: Sender | None, upload_id: UUID) -> HttpResponse:
    """Answer at the address of one upload: how far it is, a piece taken, or all of it forgotten."""
    if request.method == "OPTIONS":
        return _abilities()
    return _answered(request, sender, lambda found: _go_on(request, found, upload_id))


def refuse(sentence: str) -> HttpResponse:
    """Answer that no file comes in here any more, and why, whatever was asked."""
    response = _sentence(sentence, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    response["Tus-Resumable"] = VERSION
    return response


def _answered(request: HttpRequest, sender: Sender | None, answer: Callable[[Sender], HttpResponse]) -> HttpResponse:
    if request.headers.get("Tus-Resumable") != VERSION:
        response = HttpResponse(status=HTTPStatus.PRECONDITION_FAILED, headers={"Tus-Version": VERSION})
    elif sender is None:
        response = _gone()
    else:
        response = _or_say_why_not(lambda: answer(sender))
    response["Tus-Resumable"] = VERSION
    return response


def _or_say_why_not(answer: Callable[[], HttpResponse]) -> HttpResponse:
    try:
        return answer()
    except NotUnderstood:
        return HttpResponse(status=HTTPStatus.BAD_REQUEST)
    except WrongPlace:
        return HttpResponse(status=HTTPStatus.CONFLICT)
    except Busy:
        return HttpResponse(status=HTTPStatus.LOCKED)
    except TooMuch:
        return HttpResponse(status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    except FileRefused as refused:
        return _sentence(refused, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    except CannotStore as error:
        return _sentence(error, HTTPStatus.SERVICE_UNAVAILABLE)


def _begin(request: HttpRequest, sender: Sender, address: Address) -> HttpResponse:
    told = Told(request.headers.get("Upload-Metadata", ""))
    upload = begin_upload(sender, size=_number(request, "Upload-Length"), told=told)
    headers = {"Location": address(upload.pk), "Upload-Offset": str(how_far(upload))}
    return _with_its_end(HttpResponse(status=HTTPStatus.CREATED, headers=headers), upload)


def _go_on(request: HttpRequest, sender: Sender, upload_id: UUID) -> HttpResponse:
    upload = upload_of(sender, upload_id)
    if upload is None:
        return _gone()
    if request.method == "DELETE":
        give_up(upload)
        return HttpResponse(status=HTTPStatus.NO_CONTENT)
    if request.method == "HEAD":
        told = {"Upload-Metadata": upload.told} if upload.told else {}
        headers = told | {"Upload-Offset": str(how_far(upload)), "Upload-Length": str(upload.size)}
        return _with_its_end(HttpResponse(headers=headers), upload)
    return _take(request, sender, upload)


def _take(request: HttpRequest, sender: Sender, upload: Upload) -> HttpResponse:
    if request.content_type != PIECE:
        return HttpResponse(status=HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
    offset = _number(request, "Upload-Offset")
    if not _is_what_was_sent(request):
        return HttpResponse(status=OTHER_CONTENT)
    reached = receive(sender, upload, request.body, offset=offset)
    headers = {"Upload-Offset": str(reached)}
    return _with_its_end(HttpResponse(status=HTTPStatus.NO_CONTENT, headers=headers), upload)


def _is_what_was_sent(request: HttpRequest) -> bool:
    """Say whether a piece has the checksum that was sent with it, if any; raise `NotUnderstood`."""
    said = request.headers.get("Upload-Checksum")
    if said is None:
        return True
    algorithm, _space, value = said.partition(" ")
    try:
        expected = base64.b64decode(value, validate=True)
        return CHECKSUMS[algorithm](request.body, usedforsecurity=False).digest() == expected
    except (KeyError, ValueError) as error:
        raise NotUnderstood from error


def _number(request: HttpRequest, header: str) -> int:
    said = request.headers.get(header, "")
    if not (said.isascii() and said.isdigit() and len(said) < 16):
        raise NotUnderstood
    return int(said)


def _abilities() -> HttpResponse:
    abilities = {
        "Tus-Resumable": VERSION,
        "Tus-Version": VERSION,
        "Tus-Max-Size": str(settings.LARGEST_UPLOAD),
        "Tus-Extension": "creation,termination,expiration,checksum",
        "Tus-Checksum-Algorithm": ",".join(CHECKSUMS),
    }
    return HttpResponse(status=HTTPStatus.NO_CONTENT, headers=abilities)


def _with_its_end(response: HttpResponse, upload: Upload) -> HttpResponse:
    response["Upload-Expires"] = http_date((upload.changed_at + KEPT_FOR).timestamp())
    response["Cache-Control"] = "no-store"
    return response


def _gone() -> HttpResponse:
    """Answer whoever did not begin this, or comes too late; which of the two is not told."""
    sentence = _("This page is closed by now. Open your report again, and choose the same file: it goes on from there.")
    return _sentence(sentence, HTTPStatus.NOT_FOUND)


def _sentence(words: object, status: HTTPStatus) -> HttpResponse:
    return HttpResponse(str(words), status=status, content_type="text/plain; charset=utf-8")
