"""What reports do when something happened."""

from bluelamp.foundation.ledger.subscribe import on
from bluelamp.foundation.search.index import refresh
from bluelamp.reports.events import ReportErased


@on(ReportErased)
def let_be_found_no_more(event: ReportErased) -> None:
    """Take answers that were erased out of the index."""
    refresh([event.contact_id])
