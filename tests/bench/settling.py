"""Waiting until a server has done what a burst left to do behind the pages, so that nothing else pays for it."""

import time
import urllib.request

PATIENCE_SECONDS = 120
WAITING = "bluelamp_ledger_waiting_entries "
BEHIND = "bluelamp_subscriber_behind_entries{"


def settle(address: str) -> None:
    """Return once every reader of the ledger has read it to its end; fail where that does not come about."""
    give_up = time.monotonic() + PATIENCE_SECONDS
    while _behind(address):
        assert time.monotonic() < give_up, "the server does not catch up"
        time.sleep(0.5)


def settle_ledger(address: str) -> None:
    """Return once every entry of the ledger is sealed."""
    give_up = time.monotonic() + PATIENCE_SECONDS
    while sum(measured(address, WAITING)):
        assert time.monotonic() < give_up, "the sealer does not catch up"
        time.sleep(0.2)


def measured(address: str, *names: str) -> list[float]:
    """Return every value of the measures whose name begins so; asking costs the server a page."""
    with urllib.request.urlopen(f"{address}/metrics") as answer:
        lines = answer.read().decode().splitlines()
    return [float(line.split()[-1]) for line in lines if line.startswith(names)]


def _behind(address: str) -> float:
    return sum(measured(address, BEHIND, WAITING))
