"""Reports on their way to a records system, for tests to begin with."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Thread
from typing import Final

from django.db.models import Sum
from time_machine import Traveller

from bluelamp.contacts.models import Contact
from bluelamp.foundation.work.models import Job
from bluelamp.foundation.work.worker import do_what_is_due
from bluelamp.gateways.records.adapter import Answer
from bluelamp.records.actions import send_to_records_system
from bluelamp.records.actions.exchange import EXCHANGES, begin_sending, note_answer
from bluelamp.records.models import Filing
from bluelamp.records.says import Says, says_of
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.site.demonstration.records_peer import RecordsPeer, serving
from bluelamp.staff.models import Account, Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from tests.ledger import read_ledger

SECRET: Final = "a secret between two machines"


@contextmanager
def a_records_system() -> Iterator[tuple[RecordsPeer, str]]:
    """Run a records system until the block ends; return it with its address."""
    peer = RecordsPeer(SECRET)
    server = serving(peer)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield peer, f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        peer.over.set()
        server.shutdown()
        server.server_close()
        thread.join()


def a_member() -> Account:
    """Return a member of the digital desk, of the force that is set up where there is none."""
    teams = {team.pk: team for team in Team.objects.all()} or a_force_with_teams()
    return a_member_of(teams["digital-desk"])


def a_filing(contact: Contact | None = None, account: Account | None = None) -> Filing:
    """Have a burglary sent to the records system; nothing has left yet."""
    account = account or a_member()
    return send_to_records_system(by=actor_for(account), contact=contact or a_burglary_reported().contact)


def answered_with(filing: Filing, answer: Answer) -> Filing:
    """Let a report go out, and this be the answer."""
    sent = begin_sending(by=EXCHANGES, filing=filing, says=says(filing.contact))
    return note_answer(by=EXCHANGES, filing=sent, answer=answer)


def says(contact: Contact) -> Says:
    """Return all that a contact says, of which nothing was erased."""
    found = says_of(contact)
    assert found is not None
    return found


def exchange(clock: Traveller | None = None) -> int:
    """Let the ledger be read and all that is due be done, an hour later where there is a clock.

    Say how often it was tried to bring a report over.
    """
    if clock is not None:
        clock.shift(timedelta(hours=1, seconds=1))
    while read_ledger():
        pass
    before = _tries()
    do_what_is_due(outside=True)
    return _tries() - before


def _tries() -> int:
    filings = Job.objects.filter(name__endswith=".bring_over")
    return int(filings.aggregate(tries=Sum("attempts", default=0))["tries"])


def now_of(filing: Filing) -> Filing:
    """Return how it stands now."""
    return Filing.objects.select_related("contact__person").get(pk=filing.pk)
