"""Keeping the index true to the rooms' tables. Whatever is called here may be called twice.

A record's row is locked before its words are read: words erased meanwhile are seen erased, here or by whoever comes
after to empty the index.
"""

from collections.abc import Callable, Collection, Sequence
from itertools import islice
from typing import Final
from uuid import UUID

from django.conf import settings
from django.db import connection, transaction

from bluelamp.foundation.search.keys import key_of, packed, place_of, unpacked
from bluelamp.foundation.search.models import Document
from bluelamp.foundation.search.passages import Passage, terms_of
from bluelamp.foundation.search.sources import RECORDS, passages_of

BATCH: Final = 200
ADD_TOGETHER: Final = """
INSERT INTO search_posting (key, place) SELECT * FROM unnest(%s::bigint[], %s::bigint[]) ON CONFLICT DO NOTHING
"""


def refresh(records: Collection[UUID]) -> None:
    """Let records be found by all that the rooms hold about them now, by those who reach them now, and nothing else."""
    if not records:
        return
    with transaction.atomic():
        documents = _locked(records)
        reaches, passages = _reaches(documents), passages_of(documents)
        _write({document: _keys(reaches[pk], passages[pk]) for pk, document in documents.items()})


def add(records: Collection[UUID], read: Callable[[], dict[UUID, list[Passage]]]) -> None:
    """Let records be found by what else was said about each, which `read` returns; it is called under the lock."""
    with transaction.atomic():
        documents = _locked(records)
        refresh([pk for pk, document in documents.items() if not document.keys])
        known = {pk: document for pk, document in documents.items() if document.keys}
        reaches, said = _reaches(known), read() if known else {}
        _write(
            {
                document: unpacked(bytes(document.keys)) | _keys(reaches[pk], said.get(pk, []))
                for pk, document in known.items()
            }
        )


def rebuild(progress: Callable[[int], None]) -> int:
    """Empty the index and make it anew, the newest records first; tell from time to time how many are done."""
    done = 0
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM search_posting")
        Document.objects.all().delete()
    records = RECORDS[0].newest_first()
    while batch := list(islice(records, BATCH)):
        refresh(batch)
        done += len(batch)
        progress(done)
    return done


def _locked(records: Collection[UUID]) -> dict[UUID, Document]:
    """Return the rows of records, made where there are none; nobody else has them until the transaction ends."""
    standings, tries = RECORDS[0].standings(records), 0
    rows = Document.objects.select_for_update().filter(record_id__in=list(standings)).order_by("place")
    while missing := standings.keys() - (found := {row.record_id: row for row in rows.all()}).keys():
        places = {place_of(standings[record_id].at, record_id) + tries: record_id for record_id in missing}
        new = [Document(place=place, record_id=record_id) for place, record_id in places.items()]
        Document.objects.bulk_create(new, ignore_conflicts=True)
        tries += 1  # where another record has that place
    return found


def _reaches(records: Collection[UUID]) -> dict[UUID, str]:
    return {record_id: standing.reach for record_id, standing in RECORDS[0].standings(records).items()}


def _keys(reach: str, passages: list[Passage]) -> set[int]:
    return {key_of(reach, term) for term in terms_of(passages)}


def _write(wanted: dict[Document, set[int]]) -> None:
    """Write what changed of the keys of documents, all together."""
    had = {document: unpacked(bytes(document.keys)) for document in wanted}
    changed = [document for document, keys in wanted.items() if keys != had[document]]
    gone = [(key, document.place) for document in changed for key in had[document] - wanted[document]]
    new = [(key, document.place) for document in changed for key in wanted[document] - had[document]]
    _run("DELETE FROM search_posting WHERE key = %s AND place = %s", sorted(gone))
    _add(sorted(new))
    kept = [(packed(wanted[document]), document.place) for document in changed]
    _run("UPDATE search_document SET keys = %s WHERE place = %s", kept)


def _add(pairs: list[tuple[int, int]]) -> None:
    """Add pairs of a key and a place: on PostgreSQL in one statement, which costs both sides a fraction of one each."""
    if settings.ON_SQLITE:
        _run("INSERT INTO search_posting (key, place) VALUES (%s, %s) ON CONFLICT DO NOTHING", pairs)
    elif pairs:
        with connection.cursor() as cursor:
            cursor.execute(ADD_TOGETHER, [list(column) for column in zip(*pairs, strict=True)])


def _run(statement: str, rows: Sequence[tuple[bytes | int, int]]) -> None:
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(statement, rows)
