"""Serving refuses what is not safe to run."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from bluelamp.foundation.keys.files import make_keys
from bluelamp.staff.demonstration import make_demonstration_force
from bluelamp.staff.tests.scenarios import SET_UP, a_force_with_teams

pytestmark = pytest.mark.usefixtures("own_database")


def test_accounts_that_everyone_knows_are_not_served_outside_a_demonstration(settings: Settings) -> None:
    make_demonstration_force(by=SET_UP)
    settings.DEMONSTRATION = False
    with pytest.raises(CommandError, match="everyone knows"):
        call_command("serve")


@pytest.mark.parametrize("training", [True, False], ids=["a training space", "live"])
def test_neither_training_nor_live_work_is_served_from_the_database_of_the_other(
    settings: Settings, tmp_path: Path, training: bool
) -> None:
    settings.TRAINING = not training
    a_force_with_teams()
    settings.TRAINING, settings.KEYS = training, tmp_path / "keys"
    make_keys(settings.KEYS, training=training)
    with pytest.raises(CommandError, match="holds live records" if training else "is a training space"):
        call_command("serve")
