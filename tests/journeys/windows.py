"""Windows of a browser, which notice broken scripts, breaches of the content policy and calls elsewhere."""

import os
import re
from dataclasses import dataclass, field
from typing import Literal

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Route

PHONE, DESK = 360, 1280
WIDTHS = (PHONE, DESK) if "SOAK" in os.environ else (PHONE,)  # in which a journey is made that is tried in both
ForcedColors = Literal["active", "none"]


@dataclass
class Windows:
    """Opens windows that share nothing with each other, and remembers what went wrong in them."""

    browser: Browser
    address: str
    opened: list[BrowserContext] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def open(
        self, width: int = PHONE, height: int = 740, *, scripts: bool = True, colours: ForcedColors = "none"
    ) -> Page:
        """Open a window, with cookies of its own; `page.goto("/")` then goes to the served site.

        With `colours` "active" it has the few colours that its user chose for all pages.
        """
        context = self.browser.new_context(
            base_url=self.address,
            viewport={"width": width, "height": height},
            java_script_enabled=scripts,
            locale="en-GB",
            reduced_motion="reduce",
            forced_colors=colours,
        )
        context.set_default_timeout(30_000)
        # A pattern, not a function: the browser then holds back only what goes elsewhere until it is answered here.
        context.route(re.compile(f"^(?!{re.escape(self.address)}(/|$))"), self._answer_for_elsewhere)
        self.opened.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: self.faults.append(f"{page.url}: {error}"))
        page.on("console", self._listen)
        return page

    def seen(self) -> list[str]:
        """Return what each open window shows: its address, its title and the beginning of its words."""
        return [
            f"{page.url}: {page.title()}\n{' '.join(page.locator('body').inner_text(timeout=1_000).split())[:500]}"
            for context in self.opened
            for page in context.pages
        ]

    def close(self) -> None:
        """Close every window, and fail if any of them broke a rule."""
        for context in self.opened:
            context.close()
        assert self.faults == [], "\n".join(self.faults)

    def _listen(self, message: ConsoleMessage) -> None:
        if message.type == "error" and "Content Security Policy" in message.text:
            self.faults.append(message.text)

    def _answer_for_elsewhere(self, route: Route) -> None:
        if route.request.is_navigation_request():
            route.fulfill(status=200, content_type="text/html", body="<h1>Elsewhere</h1>")
        else:
            self.faults.append(f"{route.request.frame.url} asked elsewhere for {route.request.url}")
            route.abort()
