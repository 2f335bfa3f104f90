"""The force says of how many contacts the people are asked."""

import pytest

from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.staff.queries import actor_for
from bluelamp.surveys.actions import choose_sampling
from bluelamp.surveys.models import Candidate
from bluelamp.surveys.queries import sampling_percent
from bluelamp.surveys.tests.scenarios import CHOOSER, a_closed_contact

pytestmark = pytest.mark.django_db


def test_nobody_is_asked_until_it_says_so() -> None:
    desk = a_desk()
    a_closed_contact(desk)
    assert not Candidate.objects.exists()
    choose_sampling(by=CHOOSER, percent=20, quarters=1)
    a_closed_contact(desk)
    assert (sampling_percent(), Candidate.objects.get().percent) == (20, 20)


def test_staff_of_the_desk_may_not() -> None:
    with pytest.raises(NotAllowed):
        choose_sampling(by=actor_for(a_desk()), percent=20, quarters=1)
