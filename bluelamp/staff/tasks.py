"""Background work of the staff room: what is over is forgotten."""

from datetime import time
from typing import Final

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import now
from bluelamp.foundation.retention.queries import keeping_times
from bluelamp.foundation.retention.rules import months_before
from bluelamp.foundation.work.jobs import job
from bluelamp.foundation.work.rules import Daily
from bluelamp.staff.models import DoorKey

CACHE: Final = settings.CACHES["default"]["LOCATION"]


@job(_("Forget where sign-ins came from that are older than the force keeps it"), comes=Daily(time(3, 40)))
def forget_door_keys() -> int:
    """Destroy the keys of old months, without which the digests in the ledger say nothing; return how many."""
    before = months_before(now(), keeping_times().security_months)
    return DoorKey.objects.filter(month__lt=before.date().replace(day=1)).delete()[0]


@job(_("Forget sessions that are over and counted tries that are past"), comes=Daily(time(3, 50)))
def forget_what_is_over() -> None:
    """Remove the rows of ended sessions, and those of the cache that nobody will ask for."""
    SessionStore.clear_expired()
    with connection.cursor() as cursor:
        cursor.execute(f'DELETE FROM "{CACHE}" WHERE expires < %s', [connection.ops.adapt_datetimefield_value(now())])  # noqa: S608 our own name
