"""The daily job of retention."""

from datetime import time

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.retention.actions import forget_old_looks
from bluelamp.foundation.work.jobs import job
from bluelamp.foundation.work.rules import Daily


@job(_("Forget looks that are older than the force keeps them"), comes=Daily(time(3, 30)))
def forget_looks() -> int:
    """Forget what is old enough, and return how many looks that were."""
    return forget_old_looks(by=Actor.system("retention.forget"))
