"""Whoever has the machine can let the last administrator in again."""

import io

import pytest
from django.core.management import CommandError, call_command

from bluelamp.staff.models import Account
from bluelamp.staff.queries import account_with, second_factors_of
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.at_the_door import entries
from bluelamp.staff.tests.scenarios import a_member_of
from bluelamp.staff.welcome import is_welcome

pytestmark = pytest.mark.django_db


def told(*words: str) -> str:
    """Return what the command says."""
    out = io.StringIO()
    call_command("welcome", *words, stdout=out)
    return out.getvalue()


def test_a_lost_password_and_a_lost_second_step_are_one_command_each() -> None:
    account = a_member_of(None, Role.ADMINISTRATOR)
    told(account.email)
    assert second_factors_of(account) == 1
    code = told(account.email, "--lost-second-step").split()[2]
    assert second_factors_of(account) == 0
    assert is_welcome(account_with(account.email), code)
    assert [entry.actor_kind for entry in entries("WelcomeRenewed")] == ["system", "system"]


def test_nobody_and_a_leaver_get_none() -> None:
    account = a_member_of(None)
    Account.objects.update(is_active=False)
    for address in ("nobody@example.org", account.email):
        with pytest.raises(CommandError, match="Nobody signs in with this address"):
            told(address)
