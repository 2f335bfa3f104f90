"""Nothing is rehearsed outside a training space, and what is played leads where it says."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from bluelamp.foundation.keys.files import make_keys
from bluelamp.knowledge.danger import speaks_of_danger
from bluelamp.site.rehearsal import emails, texts
from bluelamp.staff.tests.scenarios import a_force_with_teams

pytestmark = pytest.mark.django_db
CHANNELS = pytest.mark.parametrize("channel", ["texts", "email"])


@CHANNELS
def test_it_refuses_in_live_work(settings: Settings, channel: str) -> None:
    a_force_with_teams()
    assert not settings.TRAINING
    with pytest.raises(CommandError, match=r"not a training space.+BLUELAMP_TRAINING=1"):
        call_command("rehearse", channel)


@CHANNELS
def test_it_refuses_beside_a_live_database(settings: Settings, tmp_path: Path, channel: str) -> None:
    a_force_with_teams()
    settings.TRAINING, settings.KEYS = True, tmp_path
    make_keys(tmp_path, training=True)
    with pytest.raises(CommandError, match="holds live records"):
        call_command("rehearse", channel)


def test_who_is_in_danger_says_so_and_nobody_else() -> None:
    assert [speaks_of_danger(words) for words in (texts.DANGER, emails.DANGER)] == [True, True]
    others = (texts.BICYCLE, *texts.MORE, emails.BROKEN_INTO, emails.HAS_PICTURES, emails.WANTS_TO_KNOW)
    assert not any(map(speaks_of_danger, others))
