"""Bluelamp's settings with SQLite's answer to a commit before it is on the disk: for controls only."""

from bluelamp.site.settings import *  # noqa: F403
from bluelamp.site.settings import DATABASES

OPTIONS = DATABASES["default"]["OPTIONS"]
OPTIONS["init_command"] = OPTIONS["init_command"].replace("synchronous=FULL", "synchronous=NORMAL")
