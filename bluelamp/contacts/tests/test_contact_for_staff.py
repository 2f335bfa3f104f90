"""Opening one contact: by those who may, and written down."""

import pytest

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.access.look import NoSuchRecord
from bluelamp.foundation.ledger.models import Look
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


def test_the_team_opens_its_contact_and_the_look_is_written_down() -> None:
    desk = actor_for(a_desk())
    contact = someone_came()
    assert contact_for_staff(desk, contact.reference) == contact
    look = Look.objects.get()
    assert (look.actor_id, look.record_id, look.reason) == (desk.id, contact.pk, "answering")


@pytest.mark.parametrize(
    ("team", "role"),
    [
        ("harbour-neighbourhood", Role.CONTACT_STAFF),
        ("professional-standards", Role.STANDARDS_STAFF),
        (None, Role.ADMINISTRATOR),
    ],
)
def test_to_others_it_does_not_exist(team: str | None, role: Role) -> None:
    a_desk()
    contact = someone_came()
    stranger = actor_for(a_member_of(Team.objects.filter(pk=team).first(), role))
    with pytest.raises(NoSuchRecord):
        contact_for_staff(stranger, contact.reference)
    assert not Look.objects.exists()


def test_a_sealed_contact_exists_only_for_those_who_may_see_sealed_ones_in_their_team() -> None:
    desk = a_desk()
    contact = someone_came(team="professional-standards", sealed=True)
    standards = Team.objects.get(pk="professional-standards")
    supervisor = a_member_of(standards, Role.SUPERVISOR)
    plain = a_member_of(standards, Role.CONTACT_STAFF)
    for account in (desk, supervisor, plain):
        with pytest.raises(NoSuchRecord):
            contact_for_staff(actor_for(account), contact.reference)
    reader = actor_for(a_member_of(standards, Role.STANDARDS_STAFF))
    assert contact_for_staff(reader, contact.reference) == contact
