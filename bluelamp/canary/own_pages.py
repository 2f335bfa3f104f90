"""Reaching our own pages as the public does: by the address that people type, and whatever stands in between."""

import ssl
from http.client import HTTPException
from typing import Final
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse

from bluelamp.foundation.lines.address import Address, read_address
from bluelamp.foundation.lines.line import Line
from bluelamp.foundation.lines.names import numbers_of
from bluelamp.foundation.lines.outcome import Outcome
from bluelamp.foundation.shutter.queries import sending_shut

SECONDS: Final = 10.0
PAGES: Final = ("start", "chat")
FORM: Final = {"Content-Type": "application/x-www-form-urlencoded"}


def send_form(mark: str) -> Outcome:
    """Open the pages that reports and chats begin with, and send a canary as a form.

    Nothing is sent while sending is shut: another machine may be at that address.
    """
    address = read_address(settings.ADDRESS)
    if sending_shut():
        return Outcome.SHUT
    if address is None:
        return Outcome.NO_SERVER
    pages = (("GET", reverse(page), "") for page in PAGES)
    sent = ("POST", reverse("canary"), urlencode({"mark": mark}))
    asked = all(_is_answered(address, *each) for each in (*pages, sent))
    return Outcome.TAKEN if asked else Outcome.NOT_TAKEN


def _is_answered(address: Address, method: str, path: str, body: str) -> bool:
    """Say whether an address of ours gives a good answer in time; a redirect is none."""
    numbers = numbers_of(address.host, address.port, seconds=SECONDS)
    context = ssl.create_default_context() if address.secure else None
    line = Line(address.host, address.port, numbers, context=context, seconds=SECONDS)
    if not numbers:
        return False
    with line.cut_in_time():
        try:
            line.request(method, f"{address.path}{path}", body=body or None, headers=FORM if body else {})
            answer = line.getresponse()
            answer.read()
        except (OSError, HTTPException):
            return False
        return 200 <= answer.status < 300 and not line.was_cut
