"""Background work of partners: what was told long ago is forgotten."""

from datetime import time, timedelta
from typing import Final

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import now
from bluelamp.foundation.work.jobs import job
from bluelamp.foundation.work.rules import Daily
from bluelamp.partners.actions.telling import forget_old_deliveries

KEPT_FOR: Final = timedelta(days=30)


@job(_("Forget messages to partners from a month ago"), comes=Daily(time(3, 30)))
def tidy_deliveries() -> int:
    """Forget what happened a month ago; the ledger still says what was told."""
    return forget_old_deliveries(now() - KEPT_FOR)
