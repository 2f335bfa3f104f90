"""Background work of calls."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from bluelamp.calls.models import Ringing
from bluelamp.calls.rules import RINGS_FOR
from bluelamp.foundation.clock import now
from bluelamp.foundation.work.jobs import job
from bluelamp.foundation.work.rules import Every


@job(_("Forget who rang"), comes=Every(timedelta(minutes=10)))
def forget_ringing() -> int:
    """Forget the numbers of calls that rang longer ago than their page opens; return how many."""
    return Ringing.objects.filter(rang_at__lte=now() - RINGS_FOR).delete()[0]
