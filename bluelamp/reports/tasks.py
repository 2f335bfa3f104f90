"""Background work of reports; the rows are the truth, this only wakes it."""

from bluelamp.reports.actions.drafts import forget_old_drafts


def tidy_drafts() -> int:
    """Forget drafts that nobody touched for a day."""
    return forget_old_drafts()
