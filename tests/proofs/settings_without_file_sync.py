"""The settings of a control: files are written and never synced."""

import os

from bluelamp.site.settings import *  # noqa: F403


def _do_nothing(_: int) -> None:
    """Stand in for os.fsync."""


os.fsync = _do_nothing  # type: ignore[assignment]
