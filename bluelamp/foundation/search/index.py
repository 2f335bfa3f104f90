"""Keeping the index true to the rooms' tables. Whatever is called here may be called twice.

A record's row is locked before its words are read: words erased meanwhile are seen erased, here or by whoever comes
after to empty the index.
"""

from collections.abc import Callable, Iterable
from uuid import UUID

from django.db import connection, transaction

from bluelamp.foundation.search.keys import key_of, packed, place_of, unpacked
from bluelamp.foundation.search.models import Document
from bluelamp.foundation.search.passages import Passage, terms_of
from bluelamp.foundation.search.sources import RECORDS, Standing, passages_of


def refresh(record_id: UUID) -> None:
    """Let a record be found by all that the rooms hold about it now, by those who reach it now, and nothing else."""
    with transaction.atomic():
        document = _locked(record_id)
        _write(document, _keys(record_id, passages_of([record_id])[record_id]))


def add(record_id: UUID, read: Callable[[], list[Passage]]) -> None:
    """Let a record be found by one more thing that was said, which `read` returns; it is called under the lock."""
    with transaction.atomic():
        document = _locked(record_id)
        if not document.keys:
            refresh(record_id)
        else:
            _write(document, unpacked(bytes(document.keys)) | _keys(record_id, read()))


def rebuild(progress: Callable[[int], None]) -> int:
    """Empty the index and make it anew, the newest records first; tell after each how many are done."""
    done = 0
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM search_posting")
        Document.objects.all().delete()
    for record_id in RECORDS[0].newest_first():
        refresh(record_id)
        done += 1
        progress(done)
    return done


def _standing(record_id: UUID) -> Standing:
    return RECORDS[0].standings([record_id])[record_id]


def _locked(record_id: UUID) -> Document:
    """Return a record's row, made where there is none, and let nobody else have it until the transaction ends."""
    rows = Document.objects.select_for_update().filter(record_id=record_id)
    place = place_of(_standing(record_id).at, record_id)
    while (document := rows.first()) is None:
        Document.objects.bulk_create([Document(place=place, record_id=record_id)], ignore_conflicts=True)
        place += 1  # where another record has this one
    return document


def _keys(record_id: UUID, passages: list[Passage]) -> set[int]:
    reach = _standing(record_id).reach
    return {key_of(reach, term) for term in terms_of(passages)}


def _write(document: Document, wanted: set[int]) -> None:
    had = unpacked(bytes(document.keys))
    if wanted == had:
        return
    _run("DELETE FROM search_posting WHERE key = %s AND place = %s", document.place, had - wanted)
    _run("INSERT INTO search_posting (key, place) VALUES (%s, %s) ON CONFLICT DO NOTHING", document.place, wanted - had)
    document.keys = packed(wanted)
    document.save(update_fields=["keys"])


def _run(statement: str, place: int, keys: Iterable[int]) -> None:
    pairs = [(key, place) for key in sorted(keys)]
    if pairs:
        with connection.cursor() as cursor:
            cursor.executemany(statement, pairs)
