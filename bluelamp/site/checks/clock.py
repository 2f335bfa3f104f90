"""A clock that went wrong."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from django.conf import settings
from django.db import connection

from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.models import Entry

APART: Final = timedelta(minutes=1)


def wrong_with_clock() -> Iterator[str]:
    """Yield when this machine's clock is behind the ledger, or apart from the database server's."""
    newest = Entry.objects.order_by("-id").values_list("at", flat=True).first()
    if newest is not None and newest - now() > APART:
        yield (
            f"The newest entry of the ledger is from {newest:%Y-%m-%d %H:%M} UTC, and this machine's clock shows "
            f"{now():%Y-%m-%d %H:%M}. Set the clock right before anything is written."
        )
    if not settings.ON_SQLITE:
        with connection.cursor() as cursor:
            cursor.execute("SELECT clock_timestamp()")
            apart = abs(cursor.fetchone()[0] - now())
        if apart > APART:
            yield f"The clocks of this machine and of the database server are {apart} apart. Set them right."
