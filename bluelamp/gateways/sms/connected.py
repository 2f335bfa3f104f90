"""Which providers take our text messages, as the settings say: the first, and who takes what the first does not."""

import re
from pathlib import Path
from typing import Final

from django.conf import settings

from bluelamp.foundation.lines.address import Address, read_address
from bluelamp.gateways.sms.adapter import Adapter
from bluelamp.gateways.sms.notify import ID, Notify
from bluelamp.gateways.sms.twilio import Twilio

TWILIO: Final = "twilio"
NOTIFY: Final = "notify"
NUMBER: Final = re.compile(r"\+[0-9]{8,15}|[0-9]{5,6}")


class NotSetRight(ValueError):
    """The settings lead to no provider; its text says what is wrong."""


def providers() -> dict[str, Adapter]:
    """Return the ways to each provider by its name, in the order in which they are tried. Raises `NotSetRight`."""
    return {name: provider_called(name) for name in settings.TEXTS_BY}


def provider_called(name: str) -> Adapter:
    """Return the way to one provider. Raises `NotSetRight`."""
    if name == TWILIO:
        return _twilio()
    if name == NOTIFY:
        return _notify()
    raise NotSetRight(f"BLUELAMP_TEXTS_BY names {name}. Name {TWILIO}, {NOTIFY}, or both, with a comma between.")


def _twilio() -> Twilio:
    if not settings.TWILIO_ACCOUNT:
        raise NotSetRight("BLUELAMP_TWILIO_ACCOUNT must be the SID of the account that texts are sent by.")
    if not NUMBER.fullmatch(settings.TWILIO_FROM):
        raise NotSetRight("BLUELAMP_TWILIO_FROM must be a number, such as +447700900999: a name would tell who writes.")
    address, secret = _address("TWILIO_URL", settings.TWILIO_URL), _file("TWILIO_SECRET", settings.TWILIO_SECRET)
    return Twilio(address, settings.TWILIO_ACCOUNT, secret, settings.TWILIO_FROM)


def _notify() -> Notify:
    if not settings.NOTIFY_TEMPLATE:
        raise NotSetRight("BLUELAMP_NOTIFY_TEMPLATE must be the id of a template that is ((words)) and nothing else.")
    address, secret = _address("NOTIFY_URL", settings.NOTIFY_URL), _file("NOTIFY_SECRET", settings.NOTIFY_SECRET)
    if len(secret.read_text(encoding="utf-8", errors="ignore").strip()) <= 2 * ID:
        raise NotSetRight("The file that BLUELAMP_NOTIFY_SECRET names holds no key of GOV.UK Notify.")
    return Notify(address, secret, settings.NOTIFY_TEMPLATE, settings.NOTIFY_SENDER)


def _address(name: str, url: str) -> Address:
    address = read_address(url)
    if address is None:
        raise NotSetRight(f"BLUELAMP_{name} must begin with https:// and hold no user name and no password.")
    return address


def _file(name: str, path: str) -> Path:
    if not path or not Path(path).is_file():
        raise NotSetRight(f"BLUELAMP_{name} must name a file that holds the secret of the provider.")
    return Path(path)
