"""Taking the list of what needs someone away as a file."""

from bluelamp.contacts.events import ListExported
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce
from bluelamp.foundation.lists import MOST_TAKEN, Form
from bluelamp.records.models import Filing
from bluelamp.records.queries import filings_for_someone


@action(may="records.see_comparisons", announces=ListExported)
def export_filings(*, by: Actor, form: Form) -> list[Filing]:
    """Return the reports within reach that need someone, at most 1000; it is a look at each of them too.

    The ledger says who took which contacts away, as of any list of contacts.
    """
    filings = filings_for_someone(by, most=MOST_TAKEN)
    ids = tuple(filing.contact_id for filing in filings)
    announce(ListExported(export_id=new_id(), form=form, contact_ids=ids, listed="filings"), by=by)
    return filings
