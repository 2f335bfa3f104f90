"""Searches as the desk makes them, for tests to begin with."""

from typing import Any

from bs4 import BeautifulSoup

from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.subscribe import read_news
from bluelamp.workspaces.contact_staff.tests.desk import Desk, words


def bring_index_up_to_date() -> None:
    """Let the index read all that happened."""
    seal_waiting()
    while read_news():
        pass


def ask(desk: Desk, typed: str) -> Any:
    """Type into the search box, once the index was brought up to date, and return the answer."""
    bring_index_up_to_date()
    return desk.client.post("/desk/search/", {"words": typed})


def look_for(desk: Desk, typed: str) -> BeautifulSoup:
    """Search, and return the page of results."""
    return desk.see(ask(desk, typed)["Location"])


def names_found(page: BeautifulSoup) -> list[str]:
    """Return the names in the results, from the top."""
    return [words(link) for link in page.select("[data-row]")]


def heading(page: BeautifulSoup) -> str:
    """Return what the page says of the whole."""
    return words(page.select_one("h1"))
