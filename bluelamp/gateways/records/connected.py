"""Which adapter leads to the force's records system, as the settings say."""

from pathlib import Path

from django.conf import settings
from django.utils.module_loading import import_string

from bluelamp.foundation.lines.address import read_address
from bluelamp.gateways.records.adapter import Adapter
from bluelamp.gateways.records.json_over_http import SECONDS, JsonOverHttp


class NotSetRight(ValueError):
    """The settings lead to no records system; its text says what is wrong."""


def is_connected() -> bool:
    """Say whether there is a records system to send to; in training there is none."""
    return bool(settings.RECORDS_URL or settings.RECORDS_ADAPTER) and not settings.TRAINING


def connected() -> Adapter:
    """Return the way to the records system. Raises `NotSetRight`."""
    if settings.RECORDS_ADAPTER:
        return _their_own(settings.RECORDS_ADAPTER)
    address = read_address(settings.RECORDS_URL)
    if address is None:
        raise NotSetRight("BLUELAMP_RECORDS_URL must begin with https:// and hold no user name and no password.")
    secret = Path(settings.RECORDS_SECRET)
    if not settings.RECORDS_SECRET or not secret.is_file():
        raise NotSetRight("BLUELAMP_RECORDS_SECRET must name a file that holds the secret for the records system.")
    trusts = Path(settings.RECORDS_TRUSTS) if settings.RECORDS_TRUSTS else None
    return JsonOverHttp(address, secret, trusts, seconds=SECONDS)


def _their_own(name: str) -> Adapter:
    """Make the adapter that a force wrote: a class, or a function, that is called with nothing."""
    try:
        made: Adapter = import_string(name)()
    except ImportError as error:
        raise NotSetRight(f"BLUELAMP_RECORDS_ADAPTER names {name}, which cannot be found.") from error
    return made
