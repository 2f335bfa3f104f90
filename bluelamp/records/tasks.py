"""Background work of the records room: once a day both sides are compared."""

from datetime import time

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.work.jobs import job
from bluelamp.foundation.work.rules import Daily
from bluelamp.records.actions.compare import compare_records


@job(_("Compare reports with the records system"), comes=Daily(time(4, 40)), outside=True)
def compare_daily() -> None:
    """Ask about every report that should be there."""
    compare_records()
