"""A real force begins with one command."""

import io
import re

import pytest
from django.core.management import CommandError, call_command

from bluelamp.reports.services import services
from bluelamp.staff.models import Account, Force
from bluelamp.staff.queries import account_with, exit_url, names_of_teams, team_codes, the_force
from bluelamp.staff.tests.scenarios import a_force_with_teams
from bluelamp.staff.welcome import is_welcome

pytestmark = pytest.mark.django_db
WHO = ("--administrator", "Sam Example", "--email", "Sam@example.org")


def told(*words: str) -> str:
    """Return what the command says."""
    out = io.StringIO()
    call_command("force", *words, stdout=out)
    return out.getvalue()


def test_it_makes_the_force_its_teams_and_an_administrator_and_says_what_is_next() -> None:
    said = told("Example Police", *WHO, "--exit-url", "https://example.org/news")
    account = account_with("sam@example.org")
    assert account is not None
    assert (str(the_force()), exit_url()) == ("Example Police", "https://example.org/news")
    assert names_of_teams() == {"digital-desk": "Digital desk", "professional-standards": "Professional standards"}
    assert {service.team for service in services().values()} <= team_codes()
    assert (account.role, account.is_active, account.for_demonstration) == ("administrator", True, False)
    code = re.search(r"Welcome code of Sam Example: (\S+)", said)
    assert code is not None
    assert is_welcome(account, code[1])
    assert "/desk/welcome/" in said


def test_there_is_one_force() -> None:
    a_force_with_teams()
    with pytest.raises(CommandError, match="A force is set up here already"):
        told("Example Police", *WHO)
    assert not Account.objects.exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((" ", *WHO), "names of 1 to 120"),
        (("Example Police", "--administrator", "Sam", "--email", "sam"), "e-mail address, such as"),
        (("Example Police", *WHO, "--exit-url", "http://example.org/"), "begins with https://"),
    ],
)
def test_what_cannot_be_kept_is_said_and_nothing_is_made(words: tuple[str, ...], said: str) -> None:
    with pytest.raises(CommandError, match=said):
        told(*words)
    assert not Force.objects.exists()
