"""A desk for tests to begin with: a force, a member of staff who is signed in, and a way to read pages."""

from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup
from django.test import Client

from bluelamp.contacts.holding import as_it_is
from bluelamp.contacts.models import Contact
from bluelamp.promises.queries import is_open, promises_about
from bluelamp.staff.models import Account, Team
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of, sign_in

HOSTILE = '</textarea><script>alert(1)</script><img src=x onerror="alert(1)">'


@dataclass(frozen=True)
class Desk:
    """A browser of a member of staff, who they are, and the teams of their force."""

    client: Client
    account: Account
    teams: dict[str, Team]

    def of(self, team: str, role: Role = Role.CONTACT_STAFF) -> "Desk":
        """Return the desk of a colleague in some team."""
        account = a_member_of(self.teams[team], role)
        return Desk(sign_in(Client(), account), account, self.teams)

    def come_back(self) -> "Desk":
        """Sign in again, after a time in which the session was locked."""
        sign_in(self.client, self.account)
        return self

    def see(self, address: str) -> BeautifulSoup:
        """Return a page that is there."""
        response = self.client.get(address)
        assert response.status_code == 200, response.status_code
        return BeautifulSoup(response.content, "html.parser")

    def see_contact(self, contact: Contact) -> BeautifulSoup:
        """Return the page of a contact."""
        return self.see(f"/desk/{contact.reference}/")

    def send(self, contact: Contact, form: str, **typed: Any) -> BeautifulSoup:
        """Send a form of the contact page as it is now, or as `seen`, and return the page it leads to."""
        typed.setdefault("seen", str(as_it_is(Contact.objects.get(pk=contact.pk))))
        response = self.client.post(f"/desk/{contact.reference}/{form}/", typed, follow=True)
        assert response.status_code == 200, response.status_code
        return BeautifulSoup(response.content, "html.parser")

    def status(self, contact: Contact, form: str = "", **typed: Any) -> int:
        """Return how a page answers: to what was typed, or to a look at it where nothing was."""
        address = f"/desk/{contact.reference}/{form}{'/' if form else ''}"
        return (self.client.post(address, typed) if typed else self.client.get(address)).status_code


def a_desk(team: str = "digital-desk", role: Role = Role.CONTACT_STAFF) -> Desk:
    """Set up a force and sign in a member of one team."""
    teams = a_force_with_teams()
    account = a_member_of(teams[team], role)
    return Desk(sign_in(Client(), account), account, teams)


def words(part: Any) -> str:
    """Return what a part of a page says, as one line."""
    return " ".join(part.get_text(" ").split())


def problems(page: BeautifulSoup) -> list[str]:
    """Return the lines of the error summary."""
    return [words(line) for line in page.select(".govuk-error-summary__list li")]


def promises_became(contact: Contact, became: str = "not_wanted") -> dict[str, str]:
    """Return what the form that closes a contact has to say of its open promises."""
    return {f"became-{promise.pk.hex}": became for promise in promises_about(contact.pk) if is_open(promise)}
