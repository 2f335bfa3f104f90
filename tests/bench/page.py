"""What one page of the form weighs, and what Lighthouse and axe say of it."""

from pathlib import Path

from playwright.sync_api import Page

from tests.bench import lighthouse
from tests.bench.figures import Figure
from tests.bench.visitor import Visitor
from tests.bench.wire import Wire
from tests.browser import find_chromium, open_browser
from tests.journeys.accessibility import faults
from tests.journeys.serving import serve


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
