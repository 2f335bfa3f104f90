"""How many mails a second are taken over by LMTP, stored, read and threaded, beside raw durable inserts."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median

from tests.bench.figures import Figure
from tests.bench.raw import on_sqlite
from tests.proofs.ground import new_ground
from tests.proofs.mails_killed import Post, posted, the_first_mail

ROUNDS, MAILS, AT_ONCE, SECONDS = 3, 200, 4, 3


def on_sqlite_file(folder: Path) -> list[Figure]:
    """Measure on SQLite, from the first that is handed over until something came of the last; half are replies."""
    raw = on_sqlite.prepare(folder / "raw.sqlite3")
    (folder / "force").mkdir()
    with new_ground(folder / "force", on_sqlite=True) as ground, posted(ground, folder / "copy") as post:
        the_first_mail(post)
        _per_second(post)  # warms up
        rounds = [(_per_second(post), on_sqlite.inserts_per_second(raw, SECONDS)) for _ in range(ROUNDS)]
    raw.close()
    ours, limit = median(rate for rate, _ in rounds), median(limit for _, limit in rounds)
    made_of = f"{ours:.1f} and {limit:.0f} a second"
    value = median(rate / limit for rate, limit in rounds)
    return [Figure("Mails taken in, stored and threaded ÷ raw inserts, SQLite", value, made_of, 0.05, 0.15)]


def _per_second(post: Post) -> float:
    contents = [post.write(number, reply=number % 2 == 0) for number in range(post.sent, post.sent + MAILS)]
    begun = time.perf_counter()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(lambda content: post.hand_over([content]), contents))
    while int(post.ask("settled")) < post.sent:
        time.sleep(0.1)
    return MAILS / (time.perf_counter() - begun)
