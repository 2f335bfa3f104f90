"""What happens when a supervisor gives ticked contacts to someone else."""

from typing import Any
from uuid import uuid4

import pytest

from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import someone_came
from bluelamp.staff.tests.working import an_absence
from bluelamp.workspaces.supervisor.tests.office import an_office, words

pytestmark = pytest.mark.django_db
GIVE = "/desk/team/give/"


def test_those_ticked_go_to_who_was_chosen_and_back_to_the_team() -> None:
    office = an_office()
    ids = [str(someone_came().pk) for _ in range(2)]
    assert "2 contacts were given." in words(office.send(GIVE, contact=ids, to=str(office.member.pk)).find("main"))
    assert Contact.objects.filter(assigned_to=office.member).count() == 2
    assert "1 contact was given." in words(office.send(GIVE, contact=ids[:1], to="team").find("main"))
    assert Contact.objects.filter(assigned_to=office.member).count() == 1


def test_nothing_goes_to_someone_who_is_not_here() -> None:
    office = an_office()
    an_absence(office.member, -1, 5)
    page = office.send(GIVE, contact=[str(someone_came().pk)], to=str(office.member.pk))
    assert "0 contacts were given. The others stay" in words(page.find("main"))
    assert not Contact.objects.filter(assigned_to=office.member).exists()


@pytest.mark.parametrize(
    ("ticked", "to", "said"),
    [
        ([], "team", "Tick at least one contact, and at most 50."),
        (["\0"], "team", "Tick at least one contact, and at most 50."),
        ([str(uuid4()) for _ in range(51)], "team", "Tick at least one contact, and at most 50."),
        ([str(uuid4())], "", "Choose who gets what you ticked."),
        ([str(uuid4())], str(uuid4()), "Choose who gets what you ticked."),
        ([str(uuid4())], "team", "0 contacts were given."),
    ],
)
def test_what_is_missing_is_said(ticked: list[str], to: str, said: str) -> None:
    typed: dict[str, Any] = {"contact": ticked, "to": to}
    assert said in words(an_office().send(GIVE, **typed).find("main"))
