"""Which store this installation keeps its files in."""

from functools import cache
from pathlib import Path

from django.conf import settings

from bluelamp.foundation.files.local import LocalStore
from bluelamp.foundation.files.s3 import S3Store
from bluelamp.foundation.files.store import Store


def the_store() -> Store:
    """Return the store that the settings name."""
    return _store(settings.FILES, settings.S3_ENDPOINT)


@cache
def _store(place: str, endpoint: str) -> Store:
    scheme, _, rest = place.partition("://")
    if scheme == "s3":
        bucket, _, prefix = rest.partition("/")
        return S3Store(bucket, prefix, endpoint)
    return LocalStore(Path(place))
