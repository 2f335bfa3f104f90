"""A tag is put on a contact."""

import pytest

from bluelamp.contacts.actions import tag
from bluelamp.contacts.filters import Filters
from bluelamp.contacts.history import history_of
from bluelamp.contacts.queue import queue_page
from bluelamp.contacts.tags import tags_of
from bluelamp.contacts.tests.scenarios import a_desk, a_tag, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


def test_nobody_outside_the_team_puts_one_on() -> None:
    a_desk()
    stranger = actor_for(a_member_of(Team.objects.get(pk="harbour-neighbourhood")))
    with pytest.raises(NotAllowed):
        tag(by=stranger, contact=someone_came(), tag=a_tag())


def test_it_is_on_once_and_the_history_says_so() -> None:
    desk = actor_for(a_desk())
    contact = someone_came()
    for _ in range(2):
        tag(by=desk, contact=contact, tag=a_tag())
    assert tags_of([contact.pk]) == {contact.pk: [a_tag()]}
    assert [one.what for one in history_of(contact)] == ["Came in by the web form", "Put on the tag “Hate crime”"]


def test_the_queue_can_be_narrowed_to_it() -> None:
    desk = actor_for(a_desk())
    tagged, _other = someone_came(), someone_came()
    tag(by=desk, contact=tagged, tag=a_tag("Shop theft"))
    tag(by=desk, contact=tagged, tag=a_tag())
    assert queue_page(desk, Filters(tag="hate-crime")).contacts == [tagged]
