"""Addresses that do not say what a page is about, for whoever looks through the history of a browser.

In a path, `<{QUIET}:service>` stands for a code such as `domestic-abuse`. Links made with `reverse` hide it; a view is
given the code either way, so that a name on a poster (`/report/burglary/`) leads there too. Hiding is no secret: the
page that an address opens is there for anyone.
"""

import base64
import re
from collections.abc import Callable
from functools import lru_cache, wraps
from hashlib import blake2b
from typing import Concatenate, Final, ParamSpec

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import register_converter, resolve, reverse
from django.urls.converters import SlugConverter

P = ParamSpec("P")
PublicView = Callable[Concatenate[HttpRequest, P], HttpResponseBase]

QUIET: Final = "quiet"
CODE: Final = re.compile(r"[a-z0-9-][a-z0-9_-]{0,39}")
MARK: Final = "_"  # no code begins with it
OVER_WORDS: Final = blake2b(b"what it is about", digest_size=64).digest()


@lru_cache(1024)
def hidden(code: str) -> str:
    """Return a code as it stands in an address; codes are at most 40 letters long."""
    covered = bytes(letter ^ over for letter, over in zip(code.encode(), OVER_WORDS, strict=False))
    return MARK + base64.b32encode(covered).decode().rstrip("=").lower()


def code_in(segment: str) -> str:
    """Return the code that a part of an address hides; that part itself, which is then a name, where it hides none."""
    letters = segment.removeprefix(MARK).upper()
    try:
        covered = base64.b32decode(letters + "=" * (-len(letters) % 8))
    except ValueError:
        return segment
    code = bytes(letter ^ over for letter, over in zip(covered, OVER_WORDS, strict=False)).decode("latin-1")
    return code if segment.startswith(MARK) and CODE.fullmatch(code) else segment


class Quiet(SlugConverter):
    """A code in an address."""

    def to_python(self, value: str) -> str:
        """Return the code."""
        return code_in(value)

    def to_url(self, value: str) -> str:
        """Return what hides it."""
        return hidden(value)


def hides_its_name(view: PublicView[P]) -> PublicView[P]:
    """Lead whoever comes by a name, with a form or without, to the address that hides it: only that stays behind."""

    @wraps(view)
    def opened(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        match = request.resolver_match
        quiet = reverse(match.view_name, kwargs=match.kwargs) if match else request.path
        if match is None or request.path == quiet or resolve(quiet).kwargs != match.kwargs:
            return view(request, *args, **kwargs)
        asked = request.META["QUERY_STRING"]
        return redirect(f"{quiet}?{asked}" if asked else quiet, preserve_request=request.method == "POST")

    return opened


register_converter(Quiet, QUIET)
