"""Bluelamp's settings, but nobody waits long for another's lock, so that a proof of it takes seconds, not minutes."""

from bluelamp.site.settings import *  # noqa: F403
from bluelamp.site.settings import DATABASES, ON_SQLITE

OPTIONS = DATABASES["default"]["OPTIONS"]
if ON_SQLITE:
    OPTIONS["timeout"] = 1
else:
    OPTIONS["options"] = OPTIONS["options"].replace("lock_timeout=20s", "lock_timeout=1s")
