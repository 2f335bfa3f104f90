"""What a browser with an empty cache fetches for one page: requests, and bytes as they travel."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page


@dataclass
class Wire:
    """Listens to what is opened afterwards, and tells of the last page. Bytes count headers, and are compressed."""

    requests: list[str] = field(default_factory=list)
    size: float = 0

    def listen(self, page: Page, *, cache: bool = True) -> None:
        """Begin to count; without a cache what every page shares is fetched for each."""
        line = page.context.new_cdp_session(page)
        line.on("Network.requestWillBeSent", self._asked)
        line.on("Network.loadingFinished", self._arrived)
        line.send("Network.enable")
        line.send("Network.setCacheDisabled", {"cacheDisabled": not cache})

    def paths(self) -> list[str]:
        """Return what was asked for, without where."""
        return [urlsplit(url).path for url in self.requests]

    def _asked(self, event: dict[str, Any]) -> None:
        if event["type"] == "Document":  # another page was asked for
            self.requests, self.size = [], 0
        self.requests.append(event["request"]["url"])

    def _arrived(self, event: dict[str, Any]) -> None:
        self.size += event["encodedDataLength"]
