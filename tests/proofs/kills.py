"""Kills the server under load, at random moments and with no warning, and counts what it had promised and lost."""

import os
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from tests.bench.drafts import prepared_forms
from tests.bench.figures import Figure
from tests.bench.load import Form
from tests.bench.processes import workers_of
from tests.journeys.serving import Server
from tests.post import PostOffice
from tests.proofs.answering import answer_forms
from tests.proofs.books import Books, read_books, report_at
from tests.proofs.clients import AT_THE_SAME_TIME, Clients
from tests.proofs.ground import Ground
from tests.proofs.telling import none_of, tell

USUAL_COUNT = 50
REPORTS_A_KILL, ANSWERS_A_KILL = 120, 8
LONGEST_MOMENT_SECONDS = 0.1


def prove(ground: Ground, kills: int) -> Iterator[Figure]:
    """Kill the server so many times: all of it at once, or one of its workers where it has several."""
    chance = random.Random()
    killed: Counter[str] = Counter()
    reports = prepared_forms(ground.server, kills * REPORTS_A_KILL)
    answers = answer_forms(ground.server, kills * ANSWERS_A_KILL)
    clients = Clients(ground.server.address)
    with ground.served() as server:
        for number in range(kills):
            forms = _part(reports, number, REPORTS_A_KILL) + _part(answers, number, ANSWERS_A_KILL)
            killed[_kill_while(server, clients, forms, chance)] += 1
        books = read_books(server)
    yield from _figures(clients, books, ground.office, f"{ground.kind}, killed {dict(killed)}")


def _part(forms: list[Form], number: int, size: int) -> list[Form]:
    return forms[number * size : (number + 1) * size]


def _kill_while(server: Server, clients: Clients, forms: list[Form], chance: random.Random) -> str:
    """Send the forms, kill the server somewhere among them, start it again, and wait until all are acknowledged."""
    before = len(clients.acknowledged)
    chance.shuffle(forms)
    with ThreadPoolExecutor(AT_THE_SAME_TIME) as pool:
        clients.send(forms, pool)
        clients.wait_for(before + chance.randrange(1, len(forms) - AT_THE_SAME_TIME))
        time.sleep(chance.uniform(0, LONGEST_MOMENT_SECONDS))
        killed = _kill(server, chance)
    clients.wait_for(before + len(forms))
    return killed


def _kill(server: Server, chance: random.Random) -> str:
    assert server.process is not None
    workers = workers_of(server.process.pid)
    if workers and chance.random() < 0.5:
        os.kill(chance.choice(workers), signal.SIGKILL)
        return "one worker"
    server.kill()
    server.start()
    return "all"


def _figures(clients: Clients, books: Books, office: PostOffice, how: str) -> Iterator[Figure]:
    reports = {report_at(path) for path in clients.acknowledged if path.startswith("/report/")}
    answers = {place.rpartition("-")[2] for place in clients.acknowledged.values() if "#message-" in place}
    letters = Counter(str(letter["Message-ID"]) for letter in office.letters)
    again = sum(clients.others.values())
    lost = reports - books.reports
    yield none_of(f"Acknowledged reports lost, {how}", len(lost), f"of {len(reports)}; {again} tries again")
    yield none_of("Reports doubled", books.more_than_once, "contacts, persons, receipts and entries beside reports")
    yield none_of("Entries not sealed once, or gaps", abs(books.unsealed) + abs(books.gaps), "in the ledger")
    made_of = f"of {len(answers)} answers, {books.notices_by_state}"
    yield none_of("Notices lost", len(answers - books.notices.keys()), made_of)
    yield none_of("Notices sent twice", sum(letters.values()) - len(letters), f"of {len(letters)}")
    yield none_of("Work left running", books.running, "notices, entries and readers")


if __name__ == "__main__":
    sys.exit(tell(prove, USUAL_COUNT))
