"""Bluelamp behind nginx, with the configuration we give out: pages, live pages, limits, and what stays inside."""

import re
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser import open_browser
from tests.databases import cluster_address, new_database
from tests.deploy.nginx import in_front_of
from tests.journeys import steps
from tests.journeys.serving import serve
from tests.needs import chromium, once
from tests.ports import free_port

pytestmark = [pytest.mark.journey, once]
SOON = 15_000


@dataclass(frozen=True)
class Front:
    """The two addresses of a Bluelamp behind nginx, and a browser that takes its own certificate for good."""

    plain: str
    secure: str
    browser: Browser

    def window(self, **headers: str) -> BrowserContext:
        """Open a window with cookies of its own, which sends these headers with every request."""
        return self.browser.new_context(
            base_url=self.secure, ignore_https_errors=True, locale="en-GB", extra_http_headers=headers
        )


@pytest.fixture(scope="module")
def front(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    """Bluelamp as it stands on a force's machine."""
    data, folder = tmp_path_factory.mktemp("data"), tmp_path_factory.mktemp("nginx")
    plain, secure = free_port(), free_port()
    address = f"https://localhost:{secure}"
    with (
        new_database() if cluster_address() else nullcontext() as database,
        serve(data, database, ADDRESS=address) as served,
        in_front_of(int(served.address.rpartition(":")[2]), folder, plain=plain, secure=secure),
        open_browser(chromium()) as browser,
    ):
        yield Front(f"http://localhost:{plain}", address, browser)


def test_whoever_comes_without_tls_is_led_to_it(front: Front) -> None:
    answer = front.window().request.get(f"{front.plain}/track/", max_redirects=0)
    assert (answer.status, answer.headers["location"]) == (301, f"{front.secure}/track/")


def test_browsers_are_told_to_come_by_tls_from_now_on(front: Front) -> None:
    assert "max-age=31536000" in front.window().request.get("/").headers["strict-transport-security"]


@pytest.mark.parametrize("address", ["/metrics", "/health/ready", "/health/live"])
def test_what_is_for_this_machine_stays_inside(front: Front, address: str) -> None:
    assert front.window().request.get(address).status == 404


def test_a_report_arrives_at_the_desk_without_reload(front: Front) -> None:
    desk, phone = front.window().new_page(), front.window().new_page()
    steps.sign_in(desk, "Amina Yusuf")
    expect(desk.get_by_role("heading", name="Waiting for us")).to_be_visible()
    steps.report_a_burglary(phone, "They took the bicycle.", email="first@example.com")
    expect(desk.locator("[data-row]")).to_have_count(1, timeout=SOON)


def test_a_file_that_is_too_large_is_refused_in_words(front: Front, tmp_path: Path) -> None:
    page = front.window().new_page()
    receipt = steps.report_a_burglary(page, "They took the bicycle.", email="third@example.com")
    steps.come_back(page, receipt)
    large = tmp_path / "large.mp4"
    with large.open("wb") as file:
        file.truncate(102 * 1024 * 1024)
    page.route(re.compile(r"/uploads\.[^/]*js$"), lambda route: route.abort())  # as in a browser without a script
    page.reload()
    page.set_input_files("input[type=file]", large)
    page.get_by_role("button", name="Add this file").click()
    expect(page.get_by_text("This file is too large")).to_be_visible(timeout=SOON)


# The last one, for it uses up the tries of this machine's address.
def test_nobody_gains_tries_by_saying_that_they_come_from_elsewhere(front: Front) -> None:
    for number in range(60):
        window = front.window(**{"X-Forwarded-For": f"198.51.100.{number}", "Referer": f"{front.secure}/track/"})
        window.request.get("/track/")
        token = next(cookie["value"] for cookie in window.cookies() if cookie["name"] == "form")
        typed: dict[str, str | float | bool] = {
            "code": "1234 5678 9012 3456",
            "word": "penguin",
            "csrfmiddlewaretoken": token,
        }
        told = window.request.post("/track/", form=typed).text()
        window.close()
        if "too many" in told.lower():
            return
        assert "There is a problem" in told
    pytest.fail("Sixty wrong codes were taken from one address that claimed to be sixty.")
