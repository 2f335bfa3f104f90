"""Parts of pages that are rendered once for what they show: the next page that shows the same takes them again."""

from collections.abc import Hashable, Iterable, Mapping
from functools import lru_cache
from secrets import token_hex
from time import monotonic
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from bluelamp.foundation.remembering import forgotten_with

MOST: Final = 5000
SECONDS: Final = 600  # what was erased is in no memory for longer
FORM_TOKEN: Final = token_hex(16)  # stands for the token of a form until a page takes the part


def part(template: str, **shown: Hashable) -> SafeString:
    """Return a template rendered with nothing but what is given: frozen values, and words as they were typed.

    It must show nothing else, neither who looks nor the time. It is remembered for ten minutes at most. Where it has
    forms, `FORM_TOKEN` stands for their token.
    """
    _forget_what_is_old()
    return _rendered(template, get_language(), **shown)


def page_to_keep(request: HttpRequest, template: str, shown: Mapping[str, Any]) -> str:
    """Return a page rendered for whoever remembers it, with `FORM_TOKEN` for the token of its forms."""
    return render_to_string(template, {**shown, "csrf_token": FORM_TOKEN}, request)


def kept_page(request: HttpRequest, page: str) -> HttpResponse:
    """Answer with a page that was kept, its forms with the token of whoever asks now."""
    return HttpResponse(page.replace(FORM_TOKEN, get_token(request)))


def part_for_each(template: str, name: str, values: Iterable[Hashable]) -> SafeString:
    """Return a template rendered once for each value, which it knows by this name."""
    _forget_what_is_old()
    language = get_language()
    rendered = [_rendered(template, language, **{name: value}) for value in values]
    return mark_safe("".join(rendered))  # noqa: S308 each of them is


@lru_cache(maxsize=MOST)
def _rendered(template: str, _language: str | None, **shown: Hashable) -> SafeString:
    return render_to_string(template, {"csrf_token": FORM_TOKEN, **shown})


def _forget_what_is_old() -> None:
    if monotonic() > _begun[0] + SECONDS:
        _forget()


@forgotten_with
def _forget() -> None:
    _rendered.cache_clear()
    _begun[0] = monotonic()


_begun = [monotonic()]
