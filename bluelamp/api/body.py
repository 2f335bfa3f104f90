"""Reading the body of a request: strict JSON, of the type that the address asks for."""

import json
from typing import Any, Final, TypeVar

import msgspec
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest
from django.utils.translation import gettext as _

from bluelamp.api.answers import JSON, TOO_LONG, Refusal

Asked = TypeVar("Asked", bound=msgspec.Struct)
LONGEST_REASON: Final = 300
CHARSETS: Final = ("", "utf-8", "utf8")


class _Twice(ValueError):
    """A name stands twice in one object: nobody can say which value was meant."""


def read_body(request: HttpRequest, asked: type[Asked]) -> Asked:
    """Return what was sent as the type that is asked for. Raises `Refusal`."""
    charset = request.content_params.get("charset", "").strip('"').lower() if request.content_params else ""
    if request.content_type != JSON or charset not in CHARSETS:
        raise Refusal(415, _("Send JSON in UTF-8, with the header “Content-Type: application/json”."))
    try:
        read = msgspec.json.decode(request.body, type=asked)
        json.loads(request.body, object_pairs_hook=_once)
    except RequestDataTooBig as error:
        raise Refusal(413, str(TOO_LONG)) from error
    except _Twice as error:
        raise Refusal(400, _("A name stands twice in one object. Send each once.")) from error
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        says = _("This is not what is asked for here: %(reason)s.") % {"reason": str(error)[:LONGEST_REASON]}
        raise Refusal(400, says) from error
    return read


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _Twice
    return found
