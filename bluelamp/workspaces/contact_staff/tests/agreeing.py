"""What tests of safe contact type, and where."""

from typing import Any

from bs4 import BeautifulSoup

from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.agreed import phone_of
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.desk import Desk

NUMBER = "07700 900982"


def someone_rings(safety: str = "safe", **answers: Any) -> Contact:
    """Let someone report who gave a phone number and said this of it."""
    return a_burglary_reported(phone=NUMBER, phone_safe=safety, **answers).contact


def page_about(contact: Contact, page: str) -> str:
    """Return the address of a page about the number of a contact."""
    return f"/desk/{contact.reference}/{page}/{phone_of(contact)}/"


def send(desk: Desk, contact: Contact, page: str, **typed: Any) -> BeautifulSoup:
    """Send what was typed on a page about the number, and return the page it leads to."""
    response = desk.client.post(page_about(contact, page), typed, follow=True)
    assert response.status_code == 200, response.status_code
    return BeautifulSoup(response.content, "html.parser")


def typed_agreement(**otherwise: Any) -> dict[str, Any]:
    """Return what is typed to say that a number is safe."""
    return {"given_by": "owner", "safety": "safe", "how": ["withhold_number"], **otherwise}
