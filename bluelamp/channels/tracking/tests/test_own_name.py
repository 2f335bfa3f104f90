"""Someone sees when the name they had locked away was opened, and takes it back."""

import pytest
from django.test import Client

from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.people.actions import open_name
from bluelamp.people.models import SealedName
from bluelamp.people.tests.naming import LIFE, NAME, UNTOLD, allowed, opening, sealed
from bluelamp.reports.tests.coming_back import come_back
from bluelamp.reports.tests.scenarios import Reported, a_burglary_reported
from bluelamp.staff.models import Account
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def unnamed() -> Reported:
    """A burglary that was reported without a name."""
    a_force_with_teams()
    return a_burglary_reported(name="", email="")


@pytest.fixture
def held(unnamed: Reported) -> SealedName:
    """The name they had sealed."""
    return sealed(unnamed.contact.person, unnamed.contact.pk)


@pytest.fixture
def two(unnamed: Reported) -> tuple[Account, Account]:
    """Two members of staff."""
    return a_member_of(unnamed.contact.team), a_member_of(unnamed.contact.team)


def page_about(held: SealedName) -> str:
    return f"/track/matter/name/{held.pk}/"


def test_another_receipt_opens_nothing(client: Client, held: SealedName) -> None:
    assert client.post(page_about(held))["Location"] == "/track/"
    come_back(client, a_burglary_reported(name="", email=""))
    assert client.get(page_about(held)).status_code == 404
    client.post(page_about(held))
    assert not SealedName.objects.get().is_erased()


def test_they_are_told_once_it_was_read_and_not_by_whom(
    client: Client, unnamed: Reported, held: SealedName, two: tuple[Account, Account]
) -> None:
    allowed(held, *two, LIFE)
    come_back(client, unnamed)
    assert "When we opened it" not in said(client.get(page_about(held)))
    open_name(by=opening(two[0]), sealed=held)
    told = said(client.get(page_about(held)))
    assert "because a life is at risk" in told
    assert "because a life is at risk" in said(client.get("/track/matter/"))
    assert not [word for word in (NAME, "Hale", two[0].name, two[1].name) if word in told]


def test_where_telling_would_do_harm_no_page_says_it(
    client: Client, unnamed: Reported, held: SealedName, two: tuple[Account, Account]
) -> None:
    come_back(client, unnamed)
    before = [page_of(client.get(page)).select_one("main").get_text() for page in ("/track/matter/", page_about(held))]  # type: ignore[union-attr]
    allowed(held, *two, UNTOLD)
    open_name(by=opening(two[0]), sealed=held)
    after = [page_of(client.get(page)).select_one("main").get_text() for page in ("/track/matter/", page_about(held))]  # type: ignore[union-attr]
    assert before == after


def test_they_take_it_back_and_can_give_it_anew(client: Client, unnamed: Reported, held: SealedName) -> None:
    come_back(client, unnamed)
    told = said(client.post(page_about(held), follow=True))
    assert "locked away on" not in told
    assert SealedName.objects.get().is_erased()
    assert client.get(page_about(held)).status_code == 404
    assert client.post(page_about(held))["Location"] == "/track/matter/#name-given"
    assert client.get("/track/matter/name/locked/").status_code == 200


def test_another_language_takes_nothing_back(client: Client, unnamed: Reported, held: SealedName) -> None:
    come_back(client, unnamed)
    assert client.post(page_about(held), {"language": "cy"}).status_code == 200
    assert not SealedName.objects.get().is_erased()
