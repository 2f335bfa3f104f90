"""Background work of contacts; the rows are the truth, this only wakes it."""

from bluelamp.contacts.actions.notices import end_abandoned_notices, send_due_notices


def post() -> int:
    """Send what is due and settle what was left over; return how many notices were touched."""
    return end_abandoned_notices() + send_due_notices()
