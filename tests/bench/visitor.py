"""Walks through the crime report as a browser without scripts does, from the first screen to the receipt."""

from contextlib import closing
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

from bs4 import BeautifulSoup

from bluelamp.reports.tests.addresses import form
from tests.bench.answers import ANSWERS

FIRST_SCREEN = form("crime")


@dataclass
class Visitor:
    """One person's browser: where they are, and the cookies they were given."""

    address: str
    path: str = FIRST_SCREEN
    cookies: SimpleCookie = field(default_factory=SimpleCookie)

    @property
    def cookie(self) -> str:
        """The cookies, as a browser sends them."""
        return "; ".join(f"{name}={kept.value}" for name, kept in self.cookies.items())

    def fill_in(self) -> None:
        """Look at this page, answer what it asks, and go on to the next."""
        names = {str(control["name"]) for control in self._look().select("form [name]")}
        token = self.cookies["form"].value
        fields = {name: ANSWERS[name] for name in names & ANSWERS.keys()} | {"csrfmiddlewaretoken": token}
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        response, _ = self._ask("POST", urlencode(fields), headers)
        assert response.status == 302, f"{self.path} refused {fields}"
        self.path = urlsplit(response.headers["Location"]).path

    def report(self) -> None:
        """Answer every page up to the receipt, and look at that."""
        while not self.path.endswith("/receipt/"):
            self.fill_in()
        self._look()

    def _look(self) -> BeautifulSoup:
        _, body = self._ask("GET")
        return BeautifulSoup(body, "html.parser")

    def _ask(
        self, method: str, form: str | None = None, headers: dict[str, str] | None = None
    ) -> tuple[HTTPResponse, bytes]:
        with closing(HTTPConnection(urlsplit(self.address).netloc)) as line:
            line.request(method, self.path, form, {"Cookie": self.cookie, **(headers or {})})
            response = line.getresponse()
            body = response.read()
        for given in response.headers.get_all("Set-Cookie", []):
            self.cookies.load(given)
        return response, body


def walk(address: str, times: int) -> int:
    """Make whole reports, one after the other, and return how many."""
    for _ in range(times):
        Visitor(address).report()
    return times
