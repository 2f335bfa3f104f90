"""Background work of reports."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.work.jobs import job
from bluelamp.foundation.work.rules import Every
from bluelamp.reports.actions.drafts import forget_old_drafts


@job(_("Forget reports that were begun and not sent"), comes=Every(timedelta(hours=1)))
def tidy_drafts() -> int:
    """Forget drafts that nobody touched for a day."""
    return forget_old_drafts()
