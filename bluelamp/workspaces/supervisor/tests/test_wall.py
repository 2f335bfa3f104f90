"""What the wallboard shows, and what it never does."""

import pytest
from django.test import Client

from bluelamp.contacts.tests.scenarios import answered, someone_came
from bluelamp.staff.models import Account
from bluelamp.staff.tests.scenarios import sign_in
from bluelamp.staff.tests.working import an_absence
from bluelamp.workspaces.supervisor.tests.office import Office, an_office, words

pytestmark = pytest.mark.django_db


def wall(office: Office, address: str = "/desk/wall/") -> dict[str, str]:
    """Return the figures by what they count."""
    figures = office.see(address).select(".app-wall__figure")
    return {words(each.find("dt")): words(each.find("dd")) for each in figures}


def test_it_shows_six_figures() -> None:
    office = an_office()
    someone_came(danger=True)
    answered(someone_came(), office.member)
    someone_came(team="harbour-neighbourhood")
    an_absence(office.member, -1, 5)
    assert wall(office) == {
        "waiting": "2",
        "in danger": "1",
        "late": "0",
        "oldest came in": "just now",
        "answered today": "1",
        "here now": "1",
    }
    assert wall(office, "/desk/wall/?team=digital-desk")["waiting"] == "1"


def test_it_names_nobody() -> None:
    office = an_office()
    contact = someone_came(name="Zebedee Quill")
    page = words(office.see("/desk/wall/").find("main"))
    for name in ("Zebedee", contact.reference, office.member.name):
        assert name not in page


def test_contact_staff_see_the_figures_of_their_own_teams() -> None:
    office = an_office()
    someone_came(team="harbour-neighbourhood")
    member: Account = office.member
    own = Office(sign_in(Client(), member), member, member, office.teams)
    assert wall(own, "/desk/wall/?team=harbour-neighbourhood")["waiting"] == "0"
