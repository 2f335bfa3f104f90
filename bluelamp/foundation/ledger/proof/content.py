"""Comparing what was said and written with the digests that the ledger keeps of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from django.apps import apps
from django.db.models import Q, TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

from bluelamp.foundation.ledger.announce import content_digest
from bluelamp.foundation.ledger.models import Content, Entry
from bluelamp.foundation.ledger.proof.faults import Fault, Tally, shown_id
from bluelamp.foundation.ledger.proof.rows import Link
from bluelamp.foundation.ledger.proof.writers import RowName, rows_written_by, writers_of


def content_faults(links: Sequence[Link], tally: Tally) -> Iterator[Fault]:
    """Yield a fault for each entry whose content is gone or changed, unless a newer entry says that it was written."""
    written = [(link, rows) for link in links if (rows := rows_written_by(link.name, link.facts))]
    stored = _load(row for _, rows in written for row in rows)
    for link, rows in written:
        if link.digest is None:
            tally.without_digest += len(rows)
        elif _fits([stored.get(row) for row in rows], bytes(link.digest)):
            tally.contents += len(rows)
            tally.erased += sum(stored[row].is_erased() for row in rows)
        elif newer := _written_later(link, rows):
            tally.without_digest += len(set(rows) - newer)
        else:
            yield _fault(link, rows, [row for row in rows if row not in stored])


def _load(rows: Iterable[RowName]) -> dict[RowName, Content]:
    """Return the rows that are there and can be read at all."""
    ids = defaultdict[str, list[UUID]](list)
    for row in rows:
        ids[row.model].append(row.id)
    return {RowName(model, id_): row for model, wanted in ids.items() for id_, row in _of_model(model, wanted).items()}


def _of_model(model: str, ids: Sequence[UUID]) -> dict[UUID, Content]:
    manager = apps.get_model(model)._default_manager
    try:
        found: dict[UUID, Content] = manager.in_bulk(ids)
    except Exception:  # noqa: BLE001 whatever someone wrote there past Django: find out which row it is
        if len(ids) == 1:
            return {}
        half = len(ids) // 2
        return _of_model(model, ids[:half]) | _of_model(model, ids[half:])
    return found


def _fits(rows: Sequence[Content | None], digest: bytes) -> bool:
    there = [row for row in rows if row is not None]
    try:
        return len(there) == len(rows) and content_digest(there) == digest
    except (TypeError, ValueError):  # a key or value of another type than ours
        return False


def _written_later(link: Link, rows: Sequence[RowName]) -> set[RowName]:
    """Return those of the rows that a later entry wrote, be it sealed already or not."""
    names = {name for row in rows for name in writers_of(row.model)}
    later = Q(sealed=None) | Q(sealed__position__gt=link.position)
    entries = Entry.objects.filter(later, name__in=names, record_id=link.record_id)
    told = entries.values_list("name", Cast("facts", TextField()))
    return set(rows) & {row for name, facts in told.iterator() for row in rows_written_by(name, facts)}


def _fault(link: Link, rows: Sequence[RowName], gone: Sequence[RowName]) -> Fault:
    entry = shown_id(link.entry_id)
    if gone:
        what = _("%(rows)s, written by entry %(entry)s at position %(position)s, cannot be found or read any more.")
    elif len(rows) == 1:
        what = _("%(rows)s is not what entry %(entry)s at position %(position)s says was written: someone changed it.")
    else:
        what = _(
            "One of these is not what entry %(entry)s at position %(position)s says was written; someone changed it: "
            "%(rows)s."
        )
    names = ", ".join(map(str, gone or rows))
    return Fault(what % {"rows": names, "entry": entry, "position": link.position}, link.position, entry)
