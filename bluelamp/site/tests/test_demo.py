"""The demonstration is made by a command: once, whole, and never among real records."""

import io

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from bluelamp.contacts.models import Contact
from bluelamp.foundation.ledger.models import Entry
from bluelamp.site.demonstration.steps import Step
from bluelamp.site.demonstration.telling import Telling
from bluelamp.staff.models import Account, Force
from bluelamp.staff.tests.scenarios import a_force_with_teams

pytestmark = pytest.mark.django_db


def told(*words: str) -> str:
    """Return what the command says."""
    out = io.StringIO()
    call_command("demo", *words, stdout=out)
    return out.getvalue()


def test_without_contacts_there_are_the_force_and_its_staff(settings: Settings) -> None:
    settings.DEMONSTRATION = True
    assert told("--scale", "0") == "Made the demonstration force.\n"
    assert (Account.objects.count(), Contact.objects.count()) == (40, 0)
    assert told("--scale", "1") == "The demonstration force is there already, and was left as it is.\n"
    assert Contact.objects.count() == 0


def test_it_says_on_one_line_how_far_it_is(settings: Settings) -> None:
    settings.DEMONSTRATION = True
    line, done = told("--scale", "0.005").strip().split("\n")
    assert line.startswith("A year in Harrowmere, ")
    assert line.rstrip().endswith("100 %")
    assert done == "Made the demonstration force."


def test_interrupted_it_leaves_nothing_and_can_be_run_again(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.DEMONSTRATION = True
    steps: list[Step] = []

    def interrupted(self: Telling, step: Step) -> None:
        steps.append(step)
        if len(steps) == 5:
            raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Telling, "tell", interrupted)
        with pytest.raises(KeyboardInterrupt):
            told("--scale", "0.01")
    assert not Force.objects.exists()
    assert not Entry.objects.exists()
    assert "Made" in told("--scale", "0.005")


def test_it_is_refused_outside_a_demonstration_and_among_real_records(settings: Settings) -> None:
    settings.DEMONSTRATION = False
    with pytest.raises(CommandError, match="BLUELAMP_DEMONSTRATION=1"):
        told()
    settings.DEMONSTRATION = True
    a_force_with_teams()
    with pytest.raises(CommandError, match="somewhere empty"):
        told()
    assert Force.objects.get().for_demonstration is False


@pytest.mark.parametrize("scale", ["-1", "101", "nan"])
def test_a_size_that_makes_no_sense_is_refused(settings: Settings, scale: str) -> None:
    settings.DEMONSTRATION = True
    with pytest.raises(CommandError, match="scale from 0 to 100"):
        told("--scale", scale)
