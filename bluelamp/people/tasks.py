"""Background work of the people room: addresses of connections are forgotten."""

from datetime import time
from typing import Final

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.work.jobs import job
from bluelamp.foundation.work.rules import Daily
from bluelamp.people.actions import forget_old_addresses

FORGETS: Final = Actor.system("people.forget_addresses")


@job(_("Delete addresses of connections that were kept as long as the force set"), comes=Daily(time(3, 55)))
def forget_addresses() -> int:
    """Delete what is older than the force keeps it; return how many."""
    return forget_old_addresses(by=FORGETS)
