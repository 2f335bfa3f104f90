"""A tag is taken off a contact."""

import pytest

from bluelamp.contacts.actions import tag, untag
from bluelamp.contacts.history import history_of
from bluelamp.contacts.tags import tags_of
from bluelamp.contacts.tests.scenarios import a_desk, a_tag, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


def test_nobody_outside_the_team_takes_one_off() -> None:
    a_desk()
    stranger = actor_for(a_member_of(Team.objects.get(pk="harbour-neighbourhood")))
    with pytest.raises(NotAllowed):
        untag(by=stranger, contact=someone_came(), tag=a_tag())


def test_only_that_tag_is_gone_and_only_from_that_contact() -> None:
    desk = actor_for(a_desk())
    one, other = someone_came(), someone_came()
    for contact in (one, other):
        tag(by=desk, contact=contact, tag=a_tag())
    tag(by=desk, contact=one, tag=a_tag("Shop theft"))
    for _ in range(2):
        untag(by=desk, contact=one, tag=a_tag())
    assert tags_of([one.pk, other.pk]) == {one.pk: [a_tag("Shop theft")], other.pk: [a_tag()]}
    assert [each.what for each in history_of(one)][-1:] == ["Took off the tag “Hate crime”"]
