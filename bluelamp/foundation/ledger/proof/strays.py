"""Finding content that no entry answers for: someone put it in past the program."""

from collections.abc import Iterator, Sequence
from typing import Any, Final
from uuid import UUID

from django.apps import apps
from django.db import connection
from django.db.models import TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.ledger.proof.faults import Fault, Tally, shown_id
from bluelamp.foundation.ledger.proof.writers import RowName, rows_written_by, writers_of, written_models

AT_A_TIME: Final = 500
Row = tuple[Any, Any]


def stray_faults(tally: Tally) -> Iterator[Fault]:
    """Yield a fault for each row of content that no entry wrote.

    Of a record from before content of its kind was put in the ledger, nobody can say: it is counted.
    """
    for model in written_models():
        writers = writers_of(model)
        for page in _pages(model, next(iter(writers.values()))):
            wrote, before = _entries_about([record for _, record in page], list(writers))
            for id_, record in page:
                if (model, _uuid(id_)) in wrote:
                    continue
                if _uuid(record) in before:
                    tally.without_digest += 1
                else:
                    yield Fault(_stray(model, id_))


def _pages(model: str, field: str) -> Iterator[Sequence[Row]]:
    """Yield pages of the ids of rows, each with the id of the record that its entry is about, as they are stored."""
    options = apps.get_model(model)._meta
    key = options.pk
    column = key.column if field == "pk" else options.get_field(field).column
    statement = (
        f'SELECT "{key.column}", "{column}" FROM "{options.db_table}" '  # noqa: S608 our own names
        f'WHERE "{key.column}" > %s ORDER BY "{key.column}" LIMIT %s'
    )
    last = key.get_db_prep_value(UUID(int=0), connection)
    while True:
        with connection.cursor() as cursor:
            cursor.execute(statement, [last, AT_A_TIME])
            page = cursor.fetchall()
        if not page:
            return
        yield page
        last = page[-1][0]


def _entries_about(records: Sequence[Any], names: Sequence[str]) -> tuple[set[RowName], set[UUID]]:
    """Return the rows that entries about these records wrote, and the records with an entry that has no digest."""
    ids = [id_ for id_ in map(_uuid, records) if id_ is not None]
    entries = Entry.objects.filter(name__in=names, record_id__in=ids)
    wrote, before = set[RowName](), set[UUID]()
    for name, facts, record, digest in entries.values_list("name", Cast("facts", TextField()), "record_id", "digest"):
        wrote.update(rows_written_by(name, facts))
        if digest is None:
            before.add(record)
    return wrote, before


def _uuid(value: Any) -> UUID | None:
    try:
        return UUID(str(value))
    except ValueError:
        return None


def _stray(model: str, id_: Any) -> str:
    what = _("No entry says that %(model)s %(id)s was written: someone put it in past Bluelamp.")
    return what % {"model": model, "id": shown_id(id_)}
