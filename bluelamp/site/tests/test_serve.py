"""Serving refuses what is not safe to run."""

import pytest
from django.conf import settings as now_set
from django.core.management import CommandError, call_command
from pytest_django import Settings

from bluelamp.staff.demonstration import make_demonstration_force
from bluelamp.staff.tests.scenarios import SET_UP

pytestmark = pytest.mark.usefixtures("own_database")


def test_accounts_that_everyone_knows_are_not_served_outside_a_demonstration(settings: Settings) -> None:
    make_demonstration_force(by=SET_UP)
    settings.DEMONSTRATION = False
    with pytest.raises(CommandError, match="everyone knows"):
        call_command("serve")


@pytest.mark.skipif(not now_set.ON_SQLITE, reason="PostgreSQL has many writers.")
def test_two_processes_are_refused_on_sqlite(settings: Settings) -> None:
    settings.WORKERS = 2
    with pytest.raises(CommandError, match="one process writes"):
        call_command("serve")
