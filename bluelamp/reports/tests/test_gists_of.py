"""What a contact is about, in a few words."""

import pytest

from bluelamp.contacts.tests.scenarios import someone_came
from bluelamp.reports.queries import gists_of
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.tests.scenarios import a_force_with_teams

pytestmark = pytest.mark.django_db


def test_a_report_is_named_by_the_kind_the_person_chose() -> None:
    a_force_with_teams()
    one, other = a_burglary_reported().contact, a_burglary_reported(kind="violence").contact
    assert gists_of([one.pk, other.pk]) == {one.pk: "Someone broke in", other.pk: "Someone was hurt or threatened"}


def test_a_contact_without_a_report_has_no_gist() -> None:
    a_force_with_teams()
    assert gists_of([someone_came().pk]) == {}
