"""Bluelamp's settings, but SQLite answers before a commit is on the disk: for controls only."""

from bluelamp.site.settings import *  # noqa: F403
from bluelamp.site.settings import DATABASES, ON_SQLITE

if ON_SQLITE:
    OPTIONS = DATABASES["default"]["OPTIONS"]
    OPTIONS["init_command"] = OPTIONS["init_command"].replace("synchronous=FULL", "synchronous=NORMAL")
