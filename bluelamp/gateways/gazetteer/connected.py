"""Which gazetteer is asked, as the settings say: none, where they say nothing and this is no demonstration."""

from pathlib import Path
from typing import Final

from django.conf import settings
from django.utils.module_loading import import_string

from bluelamp.foundation.lines.address import Address, read_address
from bluelamp.gateways.gazetteer.adapter import Gazetteer
from bluelamp.gateways.gazetteer.asking import Service
from bluelamp.gateways.gazetteer.nominatim import Nominatim
from bluelamp.gateways.gazetteer.os_places import OsPlaces

OS_PLACES: Final = "os-places"
NOMINATIM: Final = "nominatim"


class NotSetRight(ValueError):
    """The settings lead to no gazetteer; its text says what is wrong."""


def is_elsewhere() -> bool:
    """Say whether what is looked up is sent to a machine that the settings name; in training nothing is."""
    return bool(settings.GAZETTEER) and not settings.TRAINING


def gazetteer() -> Gazetteer | None:
    """Return the gazetteer to ask, None where there is none. Raises `NotSetRight`.

    A demonstration for which none is set has its own, which asks nobody.
    """
    if is_elsewhere():
        return _set(settings.GAZETTEER)
    return _named(settings.OWN_GAZETTEER) if settings.DEMONSTRATION else None


def _set(name: str) -> Gazetteer:
    if name == OS_PLACES:
        return OsPlaces(Service(_address(), _key()))
    if name == NOMINATIM:
        return Nominatim(Service(_address()))
    return _named(name)


def _named(name: str) -> Gazetteer:
    """Make an adapter by its name: a class, or a function, that is called with nothing."""
    try:
        made: Gazetteer = import_string(name)()
    except ImportError as error:
        raise NotSetRight(
            f"BLUELAMP_GAZETTEER is {name}, which is neither {OS_PLACES} nor {NOMINATIM} and cannot be found."
        ) from error
    return made


def _address() -> Address:
    address = read_address(settings.GAZETTEER_URL)
    if address is None:
        raise NotSetRight("BLUELAMP_GAZETTEER_URL must begin with https:// and hold no user name and no password.")
    return address


def _key() -> Path:
    key = Path(settings.GAZETTEER_KEY)
    if not settings.GAZETTEER_KEY or not key.is_file():
        raise NotSetRight("BLUELAMP_GAZETTEER_KEY must name a file that holds the key for OS Places.")
    return key
