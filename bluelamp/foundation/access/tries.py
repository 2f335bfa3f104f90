"""Counting tries at a secret from one address, so that guessing is slow."""

from typing import Final

from django.core.cache import cache
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import now
from bluelamp.foundation.keys.secrets import keyed_digest

MOST: Final = 30
WINDOW: Final = 15 * 60


class TriedTooOften(Exception):
    """There were too many tries from one address."""

    def __str__(self) -> str:
        return str(_("There were too many tries from here. Wait 15 minutes, then try again."))


def count_try(door: str, address: str, *, most: int = MOST, window: int = WINDOW) -> None:
    """Count one try; raise `TriedTooOften` after 30 in a quarter of an hour, or after as many in as many seconds as
    are said.

    The address is kept only as a keyed hash.
    """
    at = int(now().timestamp()) // window
    key = f"tries:{door}:{window}:{at}:{keyed_digest('codes', address.encode()).hex()}"
    tries = cache.get(key, 0) + 1
    cache.set(key, tries, window)
    if tries > most:
        raise TriedTooOften
