"""What was once written in the ledger can always be read."""

import json
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import pytest
from django.apps import apps

from bluelamp.foundation.ledger.event import EVENTS, Event
from bluelamp.foundation.ledger.proof.writers import writers_of, written_models
from tests.house.source import HOUSE, rooms

SAMPLES_FILE: Final = Path(__file__).with_name("event_samples.json")
SAMPLES: Final[dict[str, dict[str, Any]]] = json.loads(SAMPLES_FILE.read_text(encoding="utf-8"))


def shipped() -> dict[str, type[Event]]:
    """Return every kind of event that can be in a ledger: neither bases nor those of tests."""
    below = [path.parent.relative_to(HOUSE) for path in HOUSE.glob("foundation/*/events.py")]
    for room in [*rooms(), *(".".join(path.parts) for path in below)]:
        import_module(f"bluelamp.{room}.events")
    return {
        name: event
        for name, event in EVENTS.items()
        if ".tests." not in event.__module__ and not event.__subclasses__() and event.__module__.startswith("bluelamp.")
    }


def test_a_row_that_an_entry_wrote_names_the_record_that_the_entry_is_about() -> None:
    """`bluelamp ledger verify` finds the entries of each row by it."""
    shipped()
    found = []
    for model in written_models():
        event, field = next(iter(writers_of(model).items()))
        names = {name for one in apps.get_model(model)._meta.fields for name in (one.name, one.attname)}
        if field not in {"pk", *names}:
            found.append(f"{model}.{field}, for {event}")
    assert not found, f"Give the model that field, or let the event be about the row. {found}"


def test_every_kind_of_event_has_a_stored_sample() -> None:
    """A kind without one could change unnoticed."""
    found = sorted(set(shipped()) - set(SAMPLES))
    assert not found, f"Add one sample of each to {SAMPLES_FILE.name}, as its facts() gives it. {found}"


def test_no_kind_of_event_was_renamed_or_removed() -> None:
    """Entries of that name are in ledgers for good."""
    found = sorted(set(SAMPLES) - set(shipped()))
    assert not found, f"Put these events back under their old names; samples are never taken away. {found}"


@pytest.mark.parametrize("name", sorted(set(SAMPLES) & set(shipped())))
def test_a_stored_event_loads_with_all_that_it_held(name: str) -> None:
    """Fields are only ever added, with a default."""
    event = shipped()[name].from_facts(SAMPLES[name])
    lost = {field for field, value in SAMPLES[name].items() if event.facts().get(field, ...) != value}
    assert not lost, f"{name}: put these fields back as they were; a new field needs a default. {sorted(lost)}"
    assert event.record().int, f"{name}: 'about' must name the field with the record."
