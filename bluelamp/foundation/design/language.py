"""The language that the public reads in: which there are, how one is chosen, and the cookie that remembers it."""

from typing import Final

from django.http import HttpRequest, HttpResponseBase

from bluelamp.foundation.design.cookies import Cookie, put_cookie

NAME: Final = str(Cookie.LANGUAGE)  # of the cookie, of what stands in an address, and of the button
CHOICES: Final = {"en": "en-gb", "cy": "cy"}


def chosen_now(request: HttpRequest) -> str:
    """Return the language that someone chose by this request; '' where they did not choose."""
    return CHOICES.get(request.GET.get(NAME, ""), "")


def only_changes_language(request: HttpRequest) -> bool:
    """Say whether a form came only to be shown in another language: with all that was typed, and nothing kept of it."""
    return NAME in request.POST


def remember_language(response: HttpResponseBase, language: str) -> None:
    """Have the browser remember a language until it is closed."""
    put_cookie(response, Cookie.LANGUAGE, language)


def speak_again(request: HttpRequest, response: HttpResponseBase, language: str) -> None:
    """Go on in the language that someone used before, known by its code, where this browser remembers none."""
    if NAME not in request.COOKIES and language in CHOICES:
        remember_language(response, CHOICES[language])
