"""The browser of an administrator, and what they read."""

from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup
from django.test import Client

from bluelamp.staff.models import Account
from bluelamp.staff.tests.administering import Office, an_office
from bluelamp.staff.tests.scenarios import sign_in

ACCOUNTS = "/desk/setup/accounts/"


@dataclass(frozen=True)
class Desk:
    """An administrator who is signed in, and someone of the digital desk."""

    office: Office
    client: Client

    @property
    def member(self) -> Account:
        """Someone of the digital desk, as they are now."""
        return Account.objects.get(pk=self.office.member.pk)

    def see(self, address: str, /) -> BeautifulSoup:
        """Return a page that is there."""
        return self._page(self.client.get(address, follow=True))

    def send(self, address: str, /, **typed: Any) -> BeautifulSoup:
        """Send a form and return the page it leads to."""
        return self._page(self.client.post(address, typed, follow=True))

    def _page(self, response: Any) -> BeautifulSoup:
        assert response.status_code == 200, response.status_code
        return BeautifulSoup(response.content, "html.parser")


def a_desk() -> Desk:
    """Set up a force and sign its administrator in."""
    office = an_office()
    return Desk(office, sign_in(Client(), office.administrator))


def of(account: Account, step: str = "") -> str:
    """Return the address of an account, or of one step about it."""
    return f"{ACCOUNTS}{account.pk}/{step}"


def words(part: Any) -> str:
    """Return what a part of a page says, as one line."""
    return " ".join(part.get_text(" ").split())


def problems(page: BeautifulSoup) -> list[str]:
    """Return the lines of the error summary."""
    return [words(line) for line in page.select(".govuk-error-summary__list li")]
