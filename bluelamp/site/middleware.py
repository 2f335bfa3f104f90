"""What is true of every page, and what of the staff's pages only."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.module_loading import import_string

from bluelamp.foundation.design.language import chosen_now, remember_language

Answer = Callable[[HttpRequest], HttpResponse]


def private_pages(answer: Answer) -> Answer:
    """Let no browser or proxy keep a page, or load anything from elsewhere into it, unless the page itself says so."""

    def private(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers.setdefault("Content-Security-Policy", settings.CONTENT_SECURITY_POLICY)
        return response

    return private


def public_language(answer: Answer) -> Answer:
    """Speak the language that the person chose, else the one their browser asks for, on the public's pages only.

    Staff and machines are answered in English. An address that names a language chooses it, so that it can be printed.
    """

    def speaking(request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(settings.ENGLISH_ADDRESSES):
            return answer(request)
        chosen = chosen_now(request)
        language = chosen or translation.get_language_from_request(request)
        with translation.override(language):
            response = answer(request)
        response.headers.setdefault("Content-Language", language)
        if chosen:
            remember_language(response, chosen)
        return response

    return speaking


def staff_pages(answer: Answer) -> Answer:
    """Put `STAFF_MIDDLEWARE` around the staff's addresses, first one outermost."""
    layers = [import_string(name) for name in settings.STAFF_MIDDLEWARE]
    signed_in = answer
    for layer in reversed(layers):
        signed_in = layer(signed_in)

    def chosen(request: HttpRequest) -> HttpResponse:
        return (signed_in if request.path_info.startswith(settings.STAFF_ADDRESSES) else answer)(request)

    return chosen
