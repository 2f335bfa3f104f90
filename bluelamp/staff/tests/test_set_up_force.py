"""One installation serves one force."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import ForceIsSetUp, set_up_force
from bluelamp.staff.models import Force
from bluelamp.staff.queries import exit_url, the_force
from bluelamp.staff.tests.scenarios import SET_UP

pytestmark = pytest.mark.django_db


def test_a_force_is_named_once() -> None:
    force = set_up_force(by=SET_UP, name="Harrowmere Police")
    assert the_force() == force
    with pytest.raises(ForceIsSetUp, match="One installation serves one force"):
        set_up_force(by=SET_UP, name="Another")
    assert Force.objects.get().name == "Harrowmere Police"


def test_before_and_after_there_is_somewhere_harmless_to_leave_to() -> None:
    before = exit_url()
    set_up_force(by=SET_UP, name="Harrowmere Police")
    assert before == exit_url()
    assert before.startswith("https://")


def test_not_everyone_sets_up_a_force() -> None:
    with pytest.raises(NotAllowed):
        set_up_force(by=Actor.public(), name="Nobody's")
