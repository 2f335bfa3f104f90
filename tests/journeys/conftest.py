"""What a journey starts with: a served Bluelamp, its post office, and windows of a real browser."""

from collections.abc import Generator, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, Error, expect

from tests.browser import open_browser
from tests.databases import cluster_address, new_database
from tests.journeys.serving import Served, serve
from tests.journeys.windows import Windows
from tests.needs import chromium
from tests.post import PostOffice, open_post_office

# A busy machine takes its time; a journey fails for what it sees, never for how long it took.
expect.set_options(timeout=20_000)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Say of a journey that fails what its windows showed: else a click that led nowhere looks like any other."""
    report = yield
    if report.when == "call" and report.failed:
        for made in getattr(item, "funcargs", {}).values():
            windows = getattr(made, "windows", made)
            if isinstance(windows, Windows):
                try:
                    report.sections.append(("what the windows showed", "\n\n".join(windows.seen())))
                except Error as error:
                    report.sections.append(("a window that shows nothing any more", str(error)))
    return report


@pytest.fixture(scope="package")
def journeys_post_office() -> Iterator[PostOffice]:
    """The mail server that the served Bluelamp sends through."""
    with open_post_office() as office:
        yield office


@pytest.fixture(scope="package")
def served(tmp_path_factory: pytest.TempPathFactory, journeys_post_office: PostOffice) -> Iterator[Served]:
    """One running Bluelamp with its demonstration force, shared by the journeys."""
    with ExitStack() as stack:
        database = stack.enter_context(new_database()) if cluster_address() else None
        folder = tmp_path_factory.mktemp("served")
        yield stack.enter_context(serve(folder, database, SMTP_URL=journeys_post_office.url))


# While Playwright is open it runs an event loop in this thread, and Django touches no database beside one.
# So the browser is closed when the journeys end, not at the end of the whole run.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """A Chromium without a screen."""
    with open_browser(chromium()) as opened:
        yield opened


@pytest.fixture
def windows(browser: Browser, served: Served) -> Iterator[Windows]:
    """Opens windows on the served Bluelamp: `windows.open()` a phone's, `windows.open(DESK)` a desk's."""
    opened = Windows(browser, served.address)
    yield opened
    opened.close()
