"""Background work of contacts; the rows are the truth, this only wakes it."""

from datetime import time

from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.actions.drafts import forget_old_drafts
from bluelamp.contacts.actions.notices import end_abandoned_notices, send_due_notices
from bluelamp.foundation.work.jobs import job
from bluelamp.foundation.work.rules import Daily


def post() -> int:
    """Send what is due and settle what was left over; return how many notices were touched."""
    return end_abandoned_notices() + send_due_notices()


@job(_("Forget answers and notes that staff began and did not send"), comes=Daily(time(3, 20)))
def tidy_reply_drafts() -> int:
    """Forget what staff typed and left alone for a week."""
    return forget_old_drafts()
