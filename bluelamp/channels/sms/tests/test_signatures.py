"""What a provider sent is told from what anyone else did. The first signature is the example of Twilio's own manual."""

import base64
import hashlib
import hmac
from typing import Any, Final

import pytest

from bluelamp.channels.sms.signatures import (
    SETTINGS,
    SIGNATURE,
    is_from_notify,
    is_from_twilio,
)

ADDRESS: Final = "https://mycompany.com/myapp.php?foo=1&bar=2"
FIELDS: Final = {
    "CallSid": ["CA1234567890ABCDE"],
    "Caller": ["+14158675309"],
    "Digits": ["1234"],
    "From": ["+14158675309"],
    "To": ["+18005551212"],
}
TOKEN: Final = "12345"
SIGNED: Final = "RSOYDt4T1cUTdK1PDd93/VVr8B8="
NEW: Final = "key=spring,algorithm=HMAC_SHA256"


def proved(
    address: str = ADDRESS, fields: dict[str, list[str]] = FIELDS, signed: str = SIGNED, settings: str | None = None
) -> bool:
    """Say whether it is taken for Twilio's."""
    headers = {SIGNATURE: signed} | ({SETTINGS: settings} if settings is not None else {})
    return is_from_twilio(address, fields, headers, tokens=["old", TOKEN], keys={"spring": "k2"})


def signed_anew(key: str = "k2", address: str = ADDRESS) -> str:
    """Return a signature of the newer kind."""
    text = address + "".join(f"{name}{FIELDS[name][0]}" for name in sorted(FIELDS))
    return base64.b64encode(hmac.new(key.encode(), text.encode(), hashlib.sha256).digest()).decode()


def test_the_example_of_the_manual_is_proved_with_and_without_a_port() -> None:
    assert proved()
    assert proved("https://mycompany.com:443/myapp.php?foo=1&bar=2")


@pytest.mark.parametrize(
    "changed",
    [
        {"address": "https://mycompany.com/myapp.php?foo=1"},
        {"fields": FIELDS | {"Digits": ["1235"]}},
        {"fields": FIELDS | {"New": ["x"]}},
        {"fields": {name: FIELDS[name] for name in ("From", "To")}},
        {"signed": ""},
        {"signed": SIGNED[:-1]},
        {"signed": signed_anew()},
        {"settings": NEW},
        {"settings": ""},
    ],
)
def test_whatever_was_changed_is_refused(changed: dict[str, Any]) -> None:
    assert not proved(**changed)


def test_the_newer_signature_counts_under_the_key_that_it_names_alone() -> None:
    assert proved(signed=signed_anew(), settings=NEW)
    assert not proved(signed=signed_anew("other"), settings=NEW)
    assert not proved(signed=signed_anew(), settings="key=winter,algorithm=HMAC_SHA256")
    assert not proved(signed=signed_anew(), settings="key=spring,algorithm=HMAC_SHA1")


def test_notify_shows_the_bearer() -> None:
    assert is_from_notify("Bearer s3cret", "s3cret")
    assert not is_from_notify("Bearer s3cre", "s3cret")
    assert not is_from_notify("", "")
    assert not is_from_notify("Bearer ", "")
