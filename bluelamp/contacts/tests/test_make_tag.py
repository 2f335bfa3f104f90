"""A supervisor makes a tag that contacts can have."""

import pytest

from bluelamp.contacts.actions import make_tag
from bluelamp.contacts.actions.tags import NoTag
from bluelamp.contacts.tags import tag_labels
from bluelamp.contacts.tests.scenarios import a_desk, a_supervisor
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_contact_staff_make_no_tags() -> None:
    with pytest.raises(NotAllowed):
        make_tag(by=actor_for(a_desk()), label="Hate crime")


def test_its_code_is_made_of_its_words_and_the_ledger_holds_the_code() -> None:
    a_desk()
    tag = make_tag(by=actor_for(a_supervisor()), label="  Hate   crime ")
    assert (tag.code, tag.label) == ("hate-crime", "Hate crime")
    assert Entry.objects.get(name="contacts.TagMade").facts["tag"] == "hate-crime"


def test_the_same_words_are_the_same_tag() -> None:
    a_desk()
    for label in ("Hate crime", "hate crime"):
        make_tag(by=actor_for(a_supervisor()), label=label)
    assert tag_labels() == {"hate-crime": "Hate crime"}
    assert Entry.objects.filter(name="contacts.TagMade").count() == 1


@pytest.mark.parametrize("label", ["", "  ", "!!!", "x" * 41, "\u202e"])
def test_what_no_code_can_be_made_of_is_refused_in_words(label: str) -> None:
    a_desk()
    with pytest.raises(NoTag, match="Enter a word or two"):
        make_tag(by=actor_for(a_supervisor()), label=label)
