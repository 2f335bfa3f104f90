"""Answering with JSON."""

from typing import Final

import msgspec
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from bluelamp.api.types import Refused, WrongAnswer

JSON: Final = "application/json"
TOO_LONG: Final = _("This is more than the 1 MiB that is taken. Nothing was kept.")
_encoder: Final = msgspec.json.Encoder()


class Refusal(Exception):
    """What was sent is refused with a status, and the reason in words."""

    def __init__(self, status: int, says: str, *, wrong: tuple[WrongAnswer, ...] = (), **headers: str) -> None:
        super().__init__(says)
        self.status = status
        self.said = Refused(says=says, wrong=wrong)
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


def encode(said: msgspec.Struct) -> bytes:
    """Return an answer as it is sent."""
    return _encoder.encode(said)


def answered(said: msgspec.Struct, status: int = 200) -> HttpResponse:
    """Answer with a typed value."""
    return HttpResponse(encode(said), content_type=JSON, status=status)


def refused(refusal: Refusal) -> HttpResponse:
    """Answer that nothing was kept, and why."""
    response = answered(refusal.said, refusal.status)
    for name, value in refusal.headers.items():
        response.headers[name] = value
    return response
