"""The doors of django-allauth's pages: who may enter each, and what our templates need beside what allauth gives."""

import struct
from collections.abc import Callable
from functools import wraps
from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from django.core.exceptions import BadRequest
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.entrance import PUBLIC
from bluelamp.foundation.design.fields import ErrorLink
from bluelamp.staff.reception import may_sign_in

MISSING: Final = {
    "login": _("Enter your e-mail address."),
    "password": _("Enter your password."),
    "code": _("Enter the code."),
    "name": _("Enter a name for it."),
}
View = Callable[..., HttpResponseBase]
SIGNED_IN: Final = "signed_in"
NO_PASSKEY: Final = (AttributeError, IndexError, InvalidSignature, KeyError, struct.error, TypeError, ValueError)


def for_anyone(view: View) -> View:
    """Let anyone in: these are the steps of signing in and out."""

    @wraps(view)
    def entered(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        return _with_errors(view(request, **kwargs))

    entered.entrance = PUBLIC  # type: ignore[attr-defined]
    return entered


def for_the_signed_in(view: View) -> View:
    """Let in whoever has signed in, with or without a second factor: here they look after their own."""

    @wraps(view)
    def entered(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_authenticated or not may_sign_in(request.user):
            return redirect(f"{reverse('account_login')}?{urlencode({'next': request.path})}")
        return _with_errors(view(request, **kwargs))

    entered.entrance = SIGNED_IN  # type: ignore[attr-defined]
    return entered


def given_a_passkey(view: View) -> View:
    """Turn away an answer that no passkey gives; django-allauth takes for granted that it is whole."""

    @wraps(view)
    def checked(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(request, **kwargs)
        except NO_PASSKEY as error:
            if "credential" not in request.POST:
                raise
            raise BadRequest from error

    return checked


def _with_errors(response: HttpResponseBase) -> HttpResponseBase:
    """Give the template the lines of its error summary, which the layout needs before the form is reached."""
    if isinstance(response, TemplateResponse) and response.context_data is not None:
        named = [response.context_data.get("form"), response.context_data.get("webauthn_form")]
        forms = [form for form in named if form is not None]
        for form in forms:
            _say_what_is_missing(form)
        response.context_data["errors"] = [link for form in forms for link in _links(form)]
    return response


def _say_what_is_missing(form: BaseForm) -> None:
    for name, errors in form.errors.as_data().items():
        for error in errors:
            if error.code == "required" and name in MISSING:
                error.message = MISSING[name]


def _links(form: BaseForm) -> list[ErrorLink]:
    return [
        ErrorLink(str(error), "" if name == "__all__" or form[name].is_hidden else f"#{form[name].html_name}")
        for name, errors in form.errors.items()
        for error in errors
    ]
