"""Lets pages in tests name their styles and scripts without collecting them first; journeys serve them collected."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import override_settings

PLAIN = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}


@pytest.fixture(autouse=True)
def static_files_by_their_own_names() -> Iterator[None]:
    """Serve static files without the digest that a collected file has in its name."""
    with override_settings(STORAGES=settings.STORAGES | PLAIN):
        yield
