"""Background work of mails."""

from datetime import time, timedelta
from typing import Final

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.work.jobs import job
from bluelamp.foundation.work.rules import Daily
from bluelamp.mails.actions import forget_mail
from bluelamp.mails.models import Mail
from bluelamp.mails.rules import Became

FORGETS: Final = Actor.system("mails.forget", "records.erase")
AT_ONCE: Final = 1_000


@job(_("Forget e-mails that were set aside longer than the force keeps them"), comes=Daily(time(3, 50)))
def forget_old_mails() -> int:
    """Forget what was set aside long enough ago, and return how many mails that were."""
    before = now() - timedelta(days=settings.SET_ASIDE_DAYS)
    old = Mail.objects.filter(became=Became.SET_ASIDE, arrived_at__lt=before).order_by("arrived_at")
    ids = list(old.values_list("pk", flat=True)[:AT_ONCE])
    for mail_id in ids:
        forget_mail(by=FORGETS, mail_id=mail_id)
    return len(ids)
