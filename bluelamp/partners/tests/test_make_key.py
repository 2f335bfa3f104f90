"""A partner is given a key, which is shown once and kept as a digest."""

from typing import Any

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.partners.actions import make_key
from bluelamp.partners.actions.keys import NoKey
from bluelamp.partners.models import Key, Partner
from bluelamp.partners.queries import key_shown
from bluelamp.partners.rules import Scope, key_in
from bluelamp.partners.tests.scenarios import a_key, shown

pytestmark = pytest.mark.django_db


def test_a_key_opens_what_it_was_made_for_and_stands_nowhere() -> None:
    made = a_key(reads_status=False)
    key = shown(made)
    assert (key.services, key.may(Scope.WRITE), key.may(Scope.READ_STATUS)) == (frozenset({"crime"}), True, False)
    assert made.shown.encode() not in b"".join(bytes(kept.digest) for kept in Key.objects.all())
    entry = Entry.objects.get(name="partners.KeyMade")
    assert (entry.record_id, entry.facts["services"]) == (made.key.pk, 1)


def test_a_partner_that_is_known_gets_another_key_and_keeps_the_first() -> None:
    first, second = a_key("Lantern Stores"), a_key("  lantern  stores ")
    assert Partner.objects.count() == 1
    assert shown(first).partner_id == shown(second).partner_id


@pytest.mark.parametrize(
    "wrong", [{"partner": " "}, {"partner": "x" * 61}, {"services": frozenset(), "reads_status": False}, {"pace": 0}]
)
def test_what_makes_no_key_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(NoKey):
        a_key(**wrong)
    assert not Key.objects.exists()


def test_nobody_makes_one_without_leave_to() -> None:
    with pytest.raises(NotAllowed):
        make_key(by=Actor.public(), partner="Any", services=frozenset({"crime"}), reads_status=True, pace=1)


def test_only_what_could_be_a_key_of_ours_is_looked_up() -> None:
    made = a_key()
    assert key_in(f"Bearer {made.shown}") == key_in(f"bearer  {made.shown} ") == made.shown
    assert [key_in(header) for header in ("", made.shown, "Basic abc", "Bearer bluelamp_\u00e9", "Bearer x")] == [
        ""
    ] * 5
    assert key_shown("bluelamp_" + "A" * 43) is None
