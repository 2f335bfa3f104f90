"""Rows made fast are the rows that the model's own constructor makes."""

import pytest
from django.db import models

from bluelamp.contacts.models import Contact
from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.database.rows import new_row


def fields(row: models.Model) -> dict[str, object]:
    """Return every field's value but the reference, which is chance."""
    return {f.attname: getattr(row, f.attname) for f in row._meta.concrete_fields if f.name != "reference"}


def test_values_and_defaults_are_those_of_the_models_own_constructor() -> None:
    given = {"id": new_id(), "person_id": new_id(), "channel": "web_report", "team_id": "desk", "received_at": now()}
    ours, djangos = new_row(Contact, **given), Contact(**given)
    assert fields(ours) == fields(djangos)
    assert ours == djangos
    assert ours._state.adding


def test_each_row_has_defaults_of_its_own() -> None:
    assert new_row(Contact).pk != new_row(Contact).pk


def test_a_value_without_a_field_is_refused() -> None:
    with pytest.raises(TypeError, match="Contact has no field for person: related rows are given by id"):
        new_row(Contact, person=None)
