"""The force keeps a list of kinds of warning marker."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import make_marker_kind
from bluelamp.people.actions.markers import NoKind
from bluelamp.people.markers import marker_kind_with, marker_kinds
from bluelamp.people.tests.scenarios import KEEPER, a_kind

pytestmark = pytest.mark.django_db


def test_a_kind_is_made_once_whatever_the_spaces() -> None:
    for label in ("Weapons", "  Weapons ", "Dogs on site"):
        a_kind(label)
    assert marker_kinds() == {"dogs-on-site": "Dogs on site", "weapons": "Weapons"}
    assert Entry.objects.filter(name="people.MarkerKindMade").count() == 2
    assert str(marker_kind_with("weapons")) == "Weapons"


@pytest.mark.parametrize("label", ["", "  ", "!!", "x" * 41])
def test_of_what_is_no_word_no_kind_is_made(label: str) -> None:
    with pytest.raises(NoKind, match="Enter a word or two"):
        make_marker_kind(by=KEEPER, label=label)


def test_nobody_makes_one_without_the_permission() -> None:
    with pytest.raises(NotAllowed):
        make_marker_kind(by=Actor.system("people.mark"), label="Weapons")
