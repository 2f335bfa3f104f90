"""The person of a script writes on, once for each message, and no more once it is over."""

import pytest

from bluelamp.contacts.models import Message
from bluelamp.contacts.rules import Direction
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.training.actions import go_on
from bluelamp.training.models import Practice
from bluelamp.training.scripts import SCRIPTS
from bluelamp.training.tests.scenarios import TELLER, a_school

pytestmark = pytest.mark.django_db


def said() -> list[str]:
    """Return what people wrote after their reports."""
    return list(Message.objects.filter(direction=Direction.FROM_PERSON).order_by("pk").values_list("words", flat=True))


def test_it_comes_from_the_person_once_and_in_order() -> None:
    practice = a_school().begins("garden")
    for number in (2, 1, 1, 2):
        go_on(by=TELLER, practice=practice, number=number)
    assert said() == [later.words for later in SCRIPTS["garden"].later]
    assert Practice.objects.get().told == 2


def test_nothing_comes_once_it_is_over() -> None:
    school = a_school()
    practice = school.ends(school.begins())
    go_on(by=TELLER, practice=practice, number=1)
    assert said() == []


def test_no_role_may_make_it_go_on() -> None:
    school = a_school()
    practice = school.begins()
    for by in (school.by, school.marker):
        with pytest.raises(NotAllowed):
            go_on(by=by, practice=practice, number=1)
