"""What pages of the forms weigh, and what Lighthouse and axe say of them."""

import urllib.request
from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup
from playwright.sync_api import Page

from tests.bench import lighthouse
from tests.bench.figures import Figure
from tests.bench.visitor import Visitor
from tests.bench.wire import Wire
from tests.browser import find_chromium, open_browser
from tests.journeys.accessibility import faults
from tests.journeys.serving import Served, serve


def form_page(folder: Path) -> list[Figure]:
    """Measure the first question after the emergency screen, as a browser with an empty cache sees it."""
    chromium = find_chromium()
    assert chromium is not None
    lighthouse.install()
    with serve(folder, None) as served, open_browser(chromium) as browser:
        visitor = Visitor(served.address)
        visitor.fill_in()
        page = browser.new_page(extra_http_headers={"Cookie": visitor.cookie})
        figures = _seen(page, served.address + visitor.path)
        scores = lighthouse.scores(served.address + visitor.path, visitor.cookie, chromium)
    told = ", ".join(f"{name} {score:g}" for name, score in scores.items())
    return [*figures, Figure("Lighthouse, the lowest of four", min(scores.values()), told, 0.95, 1.0)]


def _seen(page: Page, address: str) -> list[Figure]:
    wire = Wire()
    wire.listen(page)
    page.goto(address, wait_until="networkidle")
    found = faults(page)
    kilobytes, requests = wire.size / 1000, len(wire.requests)
    return [
        Figure("Form page on the wire, kB", kilobytes, "compressed, with headers", 45, 30, more_is_better=False),
        Figure("Requests of the form page", requests, ", ".join(wire.paths()), 5, 4, more_is_better=False),
        Figure("axe violations of the form page", len(found), "; ".join(found) or "none", 0, more_is_better=False),
    ]


def form_pages(folder: Path) -> list[Figure]:
    """Ask Lighthouse about the first page of every service, and about every page of the crime report."""
    chromium = find_chromium()
    assert chromium is not None
    lighthouse.install()
    with serve(folder, None) as served:
        lowest = {path: min(scores.values()) for path, scores in _scores(served, chromium)}
    worst = min(lowest, key=lowest.__getitem__)
    told = f"of {len(lowest)} form pages, at {worst}"
    return [Figure("Lighthouse, the lowest of four", lowest[worst], told, 0.95, 1.0)]


def _scores(served: Served, chromium: Path) -> Iterator[tuple[str, dict[str, float]]]:
    with urllib.request.urlopen(served.address) as front:
        links = BeautifulSoup(front.read(), "html.parser").select('main a[href^="/report/"]')
    for path in sorted({str(link["href"]) for link in links}):
        yield path, lighthouse.scores(served.address + path, "", chromium)
    visitor = Visitor(served.address)
    visitor.fill_in()
    while not visitor.path.endswith("/receipt/"):
        yield visitor.path.split("/", 3)[-1], lighthouse.scores(served.address + visitor.path, visitor.cookie, chromium)
        visitor.fill_in()
