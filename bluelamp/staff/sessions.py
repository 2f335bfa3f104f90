"""Sessions of staff, as Django keeps them, found by one statement of our own: every page of the desk begins with it."""

from typing import Any, Final

from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.utils import timezone

from bluelamp.foundation.database.asking import ask

FIND: Final = "SELECT session_data FROM django_session WHERE session_key = %s AND expire_date > %s"


class SessionStore(DatabaseStore):
    """What is kept for a browser that is signed in."""

    def load(self) -> dict[str, Any]:
        """Return what is kept; nothing where there is no such session, or none any more."""
        found = ask(FIND, self.session_key or "", timezone.now())
        if not found:
            self._session_key = None
            return {}
        return self.decode(found[0][0])
