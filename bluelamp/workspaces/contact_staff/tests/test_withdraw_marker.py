"""What happens when a warning marker is withdrawn."""

import pytest

from bluelamp.people.models import Marker
from bluelamp.people.tests.scenarios import WORDS, a_marker
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, problems, words

pytestmark = pytest.mark.django_db


def test_contact_staff_withdraw_none() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    marker = a_marker(contact.person, desk.account)
    assert desk.status(contact, f"markers/{marker.pk}/withdraw", reason="not_true") == 404
    assert Marker.objects.get().withdrawn_at is None


def test_one_that_is_withdrawn_warns_nobody_any_more_and_says_why() -> None:
    boss = a_desk(role=Role.SUPERVISOR)
    contact = a_burglary_reported().contact
    marker = a_marker(contact.person, boss.account)
    page = boss.send(contact, f"markers/{marker.pk}/withdraw", reason="other_person")
    assert f"Withdrawn by {boss.account} on 12 May 2026, 10:00: It is about someone else." in words(page)
    page = boss.see_contact(contact)
    assert WORDS not in words(page)
    assert "Withdrew a warning marker" in words(page)


@pytest.mark.parametrize("reason", ["", "because", "\0"])
def test_none_is_withdrawn_without_a_reason(reason: str) -> None:
    boss = a_desk(role=Role.SUPERVISOR)
    contact = a_burglary_reported().contact
    marker = a_marker(contact.person, boss.account)
    page = boss.send(contact, f"markers/{marker.pk}/withdraw", reason=reason)
    assert problems(page) == ["Choose why it is withdrawn."]
    assert Marker.objects.get().withdrawn_at is None
