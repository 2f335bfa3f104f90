"""What a browser is told to forget when someone leaves."""

from typing import Final

from django.http import HttpResponseBase

from bluelamp.foundation.design.cookies import Cookie

# Of this origin alone. "cookies" would end what a person does on every other site of the force's domain, and sign staff
# out who share the browser, so ours are taken away by name. Some browsers do as they are told only with https://.
FORGETS: Final = '"cache", "storage"'


def forget_copies(response: HttpResponseBase) -> None:
    """Have the browser drop what it keeps of our pages, their pictures and styles, and nothing of any other site."""
    response.headers["Clear-Site-Data"] = FORGETS


def forget_all(response: HttpResponseBase) -> None:
    """Have the browser drop that, and every cookie that the public's pages put there."""
    forget_copies(response)
    for name in Cookie:
        response.delete_cookie(name, samesite="Lax")
