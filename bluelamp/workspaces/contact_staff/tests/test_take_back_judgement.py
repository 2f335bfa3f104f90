"""What was decided of someone is taken back from their page, once, and only what was decided of them."""

import pytest

from bluelamp.people.models import Judgement
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, words
from bluelamp.workspaces.contact_staff.tests.test_who import came, decide, who

pytestmark = pytest.mark.django_db


def test_records_that_were_joined_are_apart_again_once_it_is_taken_back() -> None:
    desk = a_desk()
    first, again = came("Samuel Carter"), came("Sam Carter")
    decide(desk, again, first, "said_so")
    page = desk.send(first, f"who/{Judgement.objects.get().pk}/take-back")
    assert "It is as if nobody had decided." in words(page)
    assert "1 other record may be" in who(desk.see_contact(again))
    assert "Took back what was decided of another record" in words(desk.see_contact(first))


def test_it_is_taken_back_once_and_by_way_of_one_of_the_two() -> None:
    desk = a_desk()
    first, again, stranger = came("Samuel Carter"), came("Sam Carter"), came("Priya Shah", phone="020 7946 0001")
    decide(desk, again, first, "said_so")
    judgement = Judgement.objects.get().pk
    assert desk.status(stranger, f"who/{judgement}/take-back", yes="") == 404
    desk.send(again, f"who/{judgement}/take-back")
    assert desk.status(again, f"who/{judgement}/take-back", yes="") == 404
