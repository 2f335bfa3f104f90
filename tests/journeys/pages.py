"""Public pages that anyone can open without having typed anything, and what holds for each."""

import os
from typing import Final

from playwright.sync_api import Page

PLAIN: Final = [
    "/",
    "/report/crime/",
    "/emergency/",
    "/emergency/plain/",
    "/not-safe-here/crime/",
    "/not-safe-here/tell-us/",
    "/report/tell-us/",
    "/ask/",
    "/help/101-or-999/",
    "/easy-read/burglary/",
    "/track/",
    "/track/lost-code/",
    "/leaving/",
    "/chat/",
    "/accessibility/",
    "/privacy/",
    "/cookies/",
    "/sent/",
    "/equality/crime/",
    "/no-such-page/",
]

# One of each kind: where one begins, answers, asks, comes back and leaves. In script/test they stand for all.
OF_EACH_KIND: Final = ["/", "/report/crime/", "/ask/", "/track/", "/leaving/"]
TRIED: Final = PLAIN if "SOAK" in os.environ else OF_EACH_KIND


def fits(page: Page) -> None:
    """Fail where a page is wider than its window."""
    page.wait_for_load_state()  # a click answers when the next page begins, before it has anything in it
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page.url
