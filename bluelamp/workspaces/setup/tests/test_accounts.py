"""What an administrator sees of the accounts."""

import pytest

from bluelamp.foundation.clock import now
from bluelamp.staff.models import Account
from bluelamp.workspaces.setup.tests.office import ACCOUNTS, a_desk, of, words

pytestmark = pytest.mark.django_db


def test_they_stand_by_name_with_role_and_teams_and_when_they_signed_in() -> None:
    desk = a_desk()
    Account.objects.filter(pk=desk.member.pk).update(last_login=now())
    page = desk.see(ACCOUNTS)
    names = [words(name) for name in page.select("tbody th")]
    cells = [words(cell) for cell in page.select("tbody td")]
    assert names == ["Amina Yusuf", "Gareth Pritchard"]
    assert cells[3:] == ["Contact staff", "Digital desk", f"{now().day} {now():%B %Y}"]
    assert page.select(f'a[href="{of(desk.member)}"]')


def test_whoever_never_signed_in_and_whoever_left_are_marked() -> None:
    desk = a_desk()
    assert "Not yet" in words(desk.see(ACCOUNTS).select("tbody tr")[1])
    desk.send(of(desk.member, "close/"))
    assert "Closed" in words(desk.see(ACCOUNTS).select("tbody tr")[1])


def test_the_menu_leads_to_all_of_setup() -> None:
    menu = a_desk().see(ACCOUNTS).select(".moj-primary-navigation a")
    assert [words(link) for link in menu] == [
        "Behind the pages",
        "Accounts",
        "Teams",
        "Where contacts go",
        "Services",
        "Skills",
        "Found alike",
        "Templates",
        "Articles",
        "Phrases of danger",
        "The force",
        "Configuration",
    ]
