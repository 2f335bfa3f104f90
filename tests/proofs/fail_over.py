"""Kills the primary of a PostgreSQL and promotes its standby, and counts what was acknowledged and is gone."""

import random
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from tests.bench.drafts import prepared_forms
from tests.bench.figures import Figure
from tests.journeys.serving import Server
from tests.proofs.another_server import served_by
from tests.proofs.books import read_books, report_at
from tests.proofs.clients import AT_THE_SAME_TIME, Clients
from tests.proofs.ground import Ground
from tests.proofs.postgres_pair import Pair, new_pair
from tests.proofs.telling import none_of, tell

USUAL_COUNT = 5
REPORTS_A_TIME = 200
# A line that breaks on the way leaves open whether the report arrived, and the server says so.
MAY_BE_REPEATED = (0, 500, 503)


def prove(ground: Ground, times: int) -> Iterator[Figure]:
    """Kill a primary with a synchronous standby so many times, and one whose standby only follows, as a control."""
    assert ground.database is not None, "Run this by: script/with-postgres"
    with (
        new_pair(ground.database) as pair,
        served_by(ground.server, BLUELAMP_DATABASE_URL=pair.address),
        ground.served() as server,
    ):
        yield from _with_synchronous_standby(server, pair, times)
        yield _control(server, pair)


def _with_synchronous_standby(server: Server, pair: Pair, times: int) -> Iterator[Figure]:
    chance, clients = random.Random(), Clients(server.address, may_be_repeated=MAY_BE_REPEATED)
    for number in range(times):
        pair.add_standby(synchronous=True)
        forms = prepared_forms(server, REPORTS_A_TIME)
        with ThreadPoolExecutor(AT_THE_SAME_TIME) as pool:
            clients.send(forms, pool)
            clients.wait_for(number * REPORTS_A_TIME + chance.randrange(1, REPORTS_A_TIME // 2))
            pair.kill_primary()
            pair.promote()
            clients.wait_for((number + 1) * REPORTS_A_TIME)
    books = read_books(server)
    lost = {report_at(path) for path in clients.acknowledged} - books.reports
    made_of = f"of {len(clients.acknowledged)}; {times} fail-overs, tries again {dict(clients.others)}"
    yield none_of("Acknowledged reports lost with a synchronous standby", len(lost), made_of)
    yield none_of("Reports doubled", books.more_than_once, "contacts, persons, receipts and entries beside reports")
    yield none_of("Entries not sealed once, or gaps", abs(books.unsealed) + abs(books.gaps), "in the ledger")
    yield none_of("Work left running", books.running, "notices, entries and readers")


def _control(server: Server, pair: Pair) -> Figure:
    """Kill a primary whose standby is behind and that waits for no standby."""
    pair.add_standby(synchronous=False)
    clients = Clients(server.address, may_be_repeated=MAY_BE_REPEATED)
    forms = prepared_forms(server, REPORTS_A_TIME * 2)
    with ThreadPoolExecutor(AT_THE_SAME_TIME) as pool:
        with pair.stalled_standby():
            clients.send(forms, pool)
            clients.wait_for(REPORTS_A_TIME)
            pair.kill_primary()
            clients.unexpected = "the power is off"
        acknowledged = {report_at(path) for path in clients.acknowledged}
    pair.promote()
    lost = acknowledged - read_books(server).reports
    return Figure("The same with a standby that only follows", len(lost), f"of {len(acknowledged)}, the control", 1)


if __name__ == "__main__":
    sys.exit(tell(prove, USUAL_COUNT))
