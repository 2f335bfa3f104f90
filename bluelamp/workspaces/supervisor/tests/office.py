"""A supervisor for tests to begin with, who is signed in, and someone of their team."""

from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup
from django.test import Client

from bluelamp.staff.models import Account, Team
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of, sign_in


@dataclass(frozen=True)
class Office:
    """The browser of a supervisor of the digital desk, who they are, and someone of the team."""

    client: Client
    supervisor: Account
    member: Account
    teams: dict[str, Team]

    def see(self, address: str) -> BeautifulSoup:
        """Return a page that is there."""
        response = self.client.get(address)
        assert response.status_code == 200, response.status_code
        return BeautifulSoup(response.content, "html.parser")

    def send(self, address: str, **typed: Any) -> BeautifulSoup:
        """Send a form and return the page it leads to."""
        response = self.client.post(address, typed, follow=True)
        assert response.status_code == 200, response.status_code
        return BeautifulSoup(response.content, "html.parser")


def an_office() -> Office:
    """Set up a force, someone of the digital desk, and its supervisor."""
    teams = a_force_with_teams()
    member, supervisor = a_member_of(teams["digital-desk"]), a_member_of(teams["digital-desk"], Role.SUPERVISOR)
    return Office(sign_in(Client(), supervisor), supervisor, member, teams)


def words(part: Any) -> str:
    """Return what a part of a page says, as one line."""
    return " ".join(part.get_text(" ").split())


def problems(page: BeautifulSoup) -> list[str]:
    """Return the lines of the error summary."""
    return [words(line) for line in page.select(".govuk-error-summary__list li")]


def day(name: str, text: str) -> dict[str, str]:
    """Return how a day is typed into its three boxes, from `2027-03-31`."""
    year, month, number = text.split("-")
    return {f"{name}-day": number, f"{name}-month": month, f"{name}-year": year}
