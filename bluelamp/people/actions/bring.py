"""Bringing a register: what its columns are, trying it, taking in who is in it, or dropping it."""

import csv
import json
import re
from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.clock import now
from bluelamp.foundation.database.numbering import next_number
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.foundation.lists import Form
from bluelamp.foundation.words import tidy
from bluelamp.people.bringing import Row, Way, compared, guessed, shape_of
from bluelamp.people.events import PersonRecorded
from bluelamp.people.matching.records import rows_in
from bluelamp.people.models import BroughtPerson, BroughtRegister, Handle, Person, Tie
from bluelamp.people.register_events import (
    ColumnsNamed,
    PersonBrought,
    RefusedRowsExported,
    RegisterBrought,
    RegisterDropped,
    RegisterTakenIn,
    RegisterTried,
    TakingInAskedFor,
)
from bluelamp.people.registers import already_here, came_in, columns_remembered, key_of, mark_of
from bluelamp.people.rules import CAN_BE_DROPPED, BringingStep, HowKnown, Safety, WhyRefused, columns_are_wrong

LONGEST_HEADING, MOST_COLUMNS = 60, 60
NO_HEADING = re.compile(r"@|\d{5}")  # an address or a number: the first row is someone
MAY = "people.bring_register"


class NoRegister(ValueError):
    """What was brought is no table with people in it."""

    def __str__(self) -> str:
        return str(
            _("This is no table with a row of headings and a row for each person. Save it as CSV, and bring that.")
        )


@action(may=MAY, announces=RegisterBrought)
def bring_register(*, by: Actor, register: str, content: bytes) -> BroughtRegister:
    """Keep a register encrypted, with what its columns may be; nobody comes in by it. Raises `NoRegister`.

    However many spaces its name has, it is one register.
    """
    register = " ".join(register.split())
    try:
        table = rows_in(content)
    except csv.Error as error:
        raise NoRegister from error
    headings = [tidy(heading)[:LONGEST_HEADING] for heading in table[0]] if table else []
    people = [cells for cells in table[1:] if any(cell.strip() for cell in cells)]
    if not people or not 2 <= len(headings) <= MOST_COLUMNS or any(map(NO_HEADING.search, headings)):
        raise NoRegister
    brought = new_row(
        BroughtRegister,
        number=next_number(BroughtRegister),
        register=register,
        brought_by_id=by.id,
        sealed_rows=json.dumps(table, ensure_ascii=False),
        headings=headings,
        headings_mark=mark_of(headings),
        shapes=[_shape(people, column) for column in range(len(headings))],
        columns=columns_remembered(register, headings) or [str(column) for column in guessed(headings)],
        rows=len(people),
    )
    write_down(brought)
    announce(RegisterBrought(brought_id=brought.pk, rows=brought.rows), by=by)
    return brought


@action(may=MAY, announces=ColumnsNamed)
def name_columns(*, by: Actor, brought: BroughtRegister, columns: Sequence[str]) -> BroughtRegister:
    """Say what each column is, and have the register tried by it; one that is taken in or gone stays as it is."""
    brought = _held(brought)
    if brought.step not in (BringingStep.BROUGHT, BringingStep.TRIED):
        nothing_new()
        return brought
    if len(columns) != len(brought.headings) or columns_are_wrong(columns):
        raise NotAllowed
    brought.columns, brought.step = list(columns), BringingStep.TRIES
    brought.save(update_fields=["columns", "step"])
    announce(ColumnsNamed(brought_id=brought.pk), by=by)
    return brought


@action(may="people.take_in_register", announces=RegisterTried)
def keep_tried(
    *, by: Actor, brought: BroughtRegister, comes: int, here: int, refused: Sequence[tuple[int, WhyRefused]]
) -> None:
    """Keep what came of trying a register."""
    brought = _held(brought)
    if brought.step != BringingStep.TRIES:
        nothing_new()
        return
    brought.comes, brought.here, brought.step = comes, here, BringingStep.TRIED
    brought.refused = [[row, str(why)] for row, why in refused]
    brought.save(update_fields=["comes", "here", "refused", "step"])
    announce(RegisterTried(brought_id=brought.pk, comes=comes, here=here, refused=len(refused)), by=by)


@action(may=MAY, announces=TakingInAskedFor)
def ask_to_take_in(*, by: Actor, brought: BroughtRegister) -> None:
    """Have a register that was tried taken in behind the pages; one that is on its way is not asked for again."""
    brought = _held(brought)
    if brought.step != BringingStep.TRIED:
        nothing_new()
        return
    brought.step = BringingStep.TAKES_IN
    brought.save(update_fields=["step"])
    announce(TakingInAskedFor(brought_id=brought.pk), by=by)


@action(may="people.take_in_register", announces=PersonBrought)
def take_in(*, by: Actor, brought: BroughtRegister, people: Sequence[Row], shared: set[Way]) -> int:
    """Begin a record for each of these people who did not come with this register before; return how many.

    Their handles were told by someone else, so none is used until that is agreed with them. What is `shared` speaks
    for nobody. None is joined with anyone.
    """
    brought = _held(brought)
    before = already_here(brought.register, [row.identifier for row in people])
    new = [row for row in people if row.identifier not in before]
    if not new or brought.step != BringingStep.TAKES_IN:
        nothing_new()
        return 0
    began = [(row, new_row(Person, name=row.name)) for row in new]
    handles = {person.pk: [_handle(person, way) for way in row.ways] for row, person in began}
    ties = {person.pk: _ties(brought, row, handles[person.pk], shared) for row, person in began}
    Person.objects.bulk_create(person for _row, person in began)
    Handle.objects.bulk_create(handle for theirs in handles.values() for handle in theirs)
    Tie.objects.bulk_create(tie for theirs in ties.values() for tie in theirs)
    BroughtPerson.objects.bulk_create(_came(brought, row, person) for row, person in began)
    for _row, person in began:
        _announce(by, brought, person, handles[person.pk], ties[person.pk])
    return len(began)


@action(may="people.take_in_register", announces=RegisterTakenIn)
def end_taking_in(*, by: Actor, brought: BroughtRegister) -> None:
    """Say that all of a register is in; its rows go."""
    brought = _held(brought)
    if brought.step != BringingStep.TAKES_IN:
        nothing_new()
        return
    _end(brought, BringingStep.TAKEN_IN)
    announce(RegisterTakenIn(brought_id=brought.pk, people=came_in(brought)), by=by)


@action(may=MAY, announces=RegisterDropped)
def drop_register(*, by: Actor, brought: BroughtRegister) -> None:
    """Let the rows of a register go that is not taken in; one that is, or is on its way, stays as it is."""
    brought = _held(brought)
    if brought.step not in CAN_BE_DROPPED:
        nothing_new()
        return
    _end(brought, BringingStep.DROPPED)
    announce(RegisterDropped(brought_id=brought.pk), by=by)


@action(may=MAY, announces=RefusedRowsExported)
def export_refused(*, by: Actor, brought: BroughtRegister, form: Form) -> list[tuple[int, str]]:
    """Return which rows were refused and the code of why, to be taken away."""
    refused = [(row, why) for row, why in brought.refused]
    announce(RefusedRowsExported(brought_id=brought.pk, form=form, rows=len(refused)), by=by)
    return refused


def _held(brought: BroughtRegister) -> BroughtRegister:
    return BroughtRegister.objects.defer("sealed_rows").select_for_update(no_key=True).get(pk=brought.pk)


def _end(brought: BroughtRegister, step: BringingStep) -> None:
    brought.step, brought.ended_at, brought.sealed_rows = step, now(), ""
    brought.headings, brought.shapes = [], []  # a table without a row of headings has someone in it
    brought.save(update_fields=["step", "ended_at", "sealed_rows", "headings", "shapes"])


def _shape(people: Sequence[Sequence[str]], column: int) -> str:
    return next((shape_of(tidy(cells[column])) for cells in people if len(cells) > column and cells[column]), "")


def _handle(person: Person, way: Way) -> Handle:
    kind, value = way
    return new_row(Handle, person_id=person.pk, kind=kind, value=value, safety=Safety.NOT_SAFE, given_by_owner=False)


def _ties(brought: BroughtRegister, row: Row, handles: list[Handle], shared: set[Way]) -> list[Tie]:
    return [
        new_row(
            Tie,
            person_id=handle.person_id,
            handle_id=handle.pk,
            how=HowKnown.OTHER_RECORD,
            since=row.since,
            shared=compared(way) in shared,
            written_by_id=brought.brought_by_id,
        )
        for handle, way in zip(handles, row.ways, strict=True)
    ]


def _came(brought: BroughtRegister, row: Row, person: Person) -> BroughtPerson:
    key = key_of(brought.register, row.identifier)
    return new_row(BroughtPerson, person_id=person.pk, brought_id=brought.pk, key=key, identifier=row.identifier)


def _announce(by: Actor, brought: BroughtRegister, person: Person, handles: list[Handle], ties: list[Tie]) -> None:
    recorded = PersonRecorded(
        person_id=person.pk, handles=len(handles), handle_ids=tuple(handle.pk for handle in handles)
    )
    announce(recorded, by=by, wrote=[person, *handles])
    came = PersonBrought(person_id=person.pk, brought_id=brought.pk, tie_ids=tuple(tie.pk for tie in ties))
    announce(came, by=by, wrote=ties)
