"""A join that is undone leaves each event since on the side that it came to, whatever happened, in any order."""

from typing import Any

import pytest
from django.db import connection

from bluelamp.people.actions import add_handle
from bluelamp.people.judgements import of_one_person_with
from bluelamp.people.models import Handle, Person
from tests.needs import once_beside
from tests.proofs import joined_histories
from tests.proofs.joined_histories import EVENTS, found_in
from tests.proofs.telling import missed
from tests.proofs.undone_joins import figures_of

HISTORIES = 5
pytestmark = pytest.mark.usefixtures("own_database")


@once_beside
def test_no_event_is_on_the_wrong_side_after_a_join_was_undone() -> None:
    found = found_in(HISTORIES)
    assert found["events"] == HISTORIES * EVENTS
    assert missed(figures_of(found, HISTORIES, connection.vendor)) == []


@once_beside
def test_records_that_were_merged_into_one_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def to_the_first(*, person: Person, **given: Any) -> Handle:
        first = min({person.pk, *of_one_person_with(person.pk)})
        return add_handle(person=Person.objects.get(pk=first), **given)

    monkeypatch.setattr(joined_histories, "add_handle", to_the_first)
    assert found_in(1)["wrong"] > 0
