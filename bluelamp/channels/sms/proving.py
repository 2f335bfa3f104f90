"""What every address for a provider asks first: is what came here theirs, and whole?"""

from typing import Final

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import Http404, HttpRequest, HttpResponse, QueryDict

from bluelamp.channels.sms.signatures import SETTINGS, SIGNATURE, is_from_notify, is_from_twilio

FORM: Final = "application/x-www-form-urlencoded"
UTF_8: Final = ("", "utf-8", "utf8")


def proved_fields(request: HttpRequest) -> dict[str, list[str]] | None:
    """Return every field of a form that Twilio signed for this address, None where it did not or it cannot be read.

    A force that is not known there has no such address.
    """
    if not settings.TWILIO_TOKENS and not settings.TWILIO_KEYS:
        raise Http404
    fields = _fields(request)
    return fields if fields is not None and _is_theirs(request, fields) else None


def proved_body(request: HttpRequest) -> str | HttpResponse:
    """Return what GOV.UK Notify called back with, or how it is refused. Without a bearer there is no such address."""
    if not settings.NOTIFY_TOKEN:
        raise Http404
    if not is_from_notify(request.headers.get("Authorization", ""), settings.NOTIFY_TOKEN):
        return HttpResponse(status=403)
    try:
        return request.body.decode("utf-8", errors="replace")
    except RequestDataTooBig:
        return HttpResponse(status=413)


def _fields(request: HttpRequest) -> dict[str, list[str]] | None:
    """Return every field that was sent, None where they are no form in UTF-8."""
    charset = (request.content_params or {}).get("charset", "").strip('"').lower()
    if request.content_type != FORM or charset not in UTF_8:
        return None
    try:
        query = QueryDict(request.body.decode("utf-8"), encoding="utf-8")
    except (RequestDataTooBig, TooManyFieldsSent, UnicodeDecodeError):
        return None
    return {name: query.getlist(name) for name in query}


def _is_theirs(request: HttpRequest, fields: dict[str, list[str]]) -> bool:
    headers = {name: request.headers[name] for name in (SIGNATURE, SETTINGS) if name in request.headers}
    address = f"{settings.ADDRESS}{request.get_full_path()}"
    return is_from_twilio(address, fields, headers, tokens=settings.TWILIO_TOKENS, keys=settings.TWILIO_KEYS)
