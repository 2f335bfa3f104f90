"""Whether what says that it is from a provider is: both signatures of Twilio-shaped webhooks, and the bearer of Notify.

Twilio signs the address and every field, sorted by name, with HMAC-SHA1 under the token of the account. A header that
says so switches to HMAC-SHA256 under a key that it names. https://www.twilio.com/docs/usage/security
"""

import base64
import hmac
from collections.abc import Mapping, Sequence
from typing import Final
from urllib.parse import urlsplit, urlunsplit

SIGNATURE: Final = "X-Twilio-Signature"
SETTINGS: Final = "X-Twilio-Webhooks-Signature-Settings"
SHA256: Final = "HMAC_SHA256"
PORTS: Final = {"http": 80, "https": 443}


def is_from_twilio(
    address: str,
    fields: Mapping[str, Sequence[str]],
    headers: Mapping[str, str],
    *,
    tokens: Sequence[str],
    keys: Mapping[str, str],
) -> bool:
    """Say whether a form was signed for this address under one of the `tokens`, or one of the named `keys`.

    The address counts with its port and without. Where the header of settings is there, only what it names counts.
    """
    shown = headers.get(SIGNATURE, "")
    settings = headers.get(SETTINGS)
    if not shown:
        return False
    if settings is None:
        return _fits(address, fields, shown, tokens, "sha1")
    named = dict(part.strip().partition("=")[::2] for part in settings.split(","))
    key = keys.get(named.get("key", ""))
    if named.get("algorithm") != SHA256 or key is None:
        return False
    return _fits(address, fields, shown, [key], "sha256")


def is_from_notify(authorization: str, token: str) -> bool:
    """Say whether a callback shows the bearer that we gave GOV.UK Notify."""
    return bool(token) and hmac.compare_digest(authorization.encode(), f"Bearer {token}".encode())


def signature(address: str, fields: Mapping[str, Sequence[str]], key: str, digest: str) -> str:
    """Return what Twilio signs a form with that it sends to an address."""
    signed = "".join(f"{name}{value}" for name in sorted(fields) for value in sorted(set(fields[name])))
    return base64.b64encode(hmac.digest(key.encode(), f"{address}{signed}".encode(), digest)).decode()


def _fits(address: str, fields: Mapping[str, Sequence[str]], shown: str, keys: Sequence[str], digest: str) -> bool:
    made = [signature(written, fields, key, digest) for key in keys if key for written in _written(address)]
    return sum(hmac.compare_digest(each.encode(), shown.encode()) for each in made) > 0


def _written(address: str) -> list[str]:
    """Return an address with the port that it has anyway, and without one."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    port = parts.port or PORTS.get(parts.scheme, 443)
    return [
        urlunsplit(parts._replace(netloc=netloc)) for netloc in dict.fromkeys((parts.netloc, host, f"{host}:{port}"))
    ]
