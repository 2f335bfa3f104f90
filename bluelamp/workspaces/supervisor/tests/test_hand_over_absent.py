"""One press gives what is due while someone is away to whoever covers."""

from datetime import timedelta

import pytest

from bluelamp.contacts.actions import assign
from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import someone_came
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of
from bluelamp.staff.tests.working import a_shift, an_absence
from bluelamp.workspaces.supervisor.tests.office import Office, an_office, words

pytestmark = pytest.mark.django_db


def has_something(office: Office) -> Contact:
    """Let the member have something that is due in four hours."""
    contact = someone_came(answer_within=timedelta(hours=4))
    return assign(by=actor_for(office.member), contact=contact, to=office.member)


def test_it_goes_over() -> None:
    office = an_office()
    contact = has_something(office)
    absence = an_absence(office.member, -1, 8, office.supervisor)
    page = office.send(f"/desk/team/absences/{absence.pk}/hand-over/")
    assert f"{office.supervisor} has 1 contact more now." in words(page.find("main"))
    contact.refresh_from_db()
    assert contact.assigned_to == office.supervisor
    assert Entry.objects.get(name="contacts.WorkHandedOver").facts["reason"] == "absence"


def test_it_stays_where_nobody_covers() -> None:
    office = an_office()
    contact = has_something(office)
    alone = an_absence(office.member, -1, 8)
    page = office.send(f"/desk/team/absences/{alone.pk}/hand-over/")
    assert "Nobody covers. Choose who gets it." in words(page.find("main"))
    contact.refresh_from_db()
    assert contact.assigned_to == office.member


def test_a_cover_who_is_not_here_is_named() -> None:
    office = an_office()
    has_something(office)
    cover = a_member_of(office.teams["digital-desk"])
    a_shift(cover, 2, 4)
    absence = an_absence(office.member, -1, 8, cover)
    page = office.send(f"/desk/team/absences/{absence.pk}/hand-over/")
    assert f"{cover} is not here until" in words(page.find("main"))
