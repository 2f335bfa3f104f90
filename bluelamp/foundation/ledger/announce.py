"""Writing the ledger: what happened, in the same transaction as the change itself."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction

from bluelamp.foundation.clock import now
from bluelamp.foundation.database.insert import insert_together
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.event import Event
from bluelamp.foundation.ledger.models import Content, Entry
from bluelamp.foundation.ledger.wake import wake_readers


class NothingAnnounced(RuntimeError):
    """An action ended without a ledger entry, so its change was rolled back."""


@dataclass
class _Page:
    """What one outermost action has to write so far; its inner actions write on the same page."""

    rows: list[models.Model] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    repeats: int = 0


_page: ContextVar[_Page | None] = ContextVar("page", default=None)


@contextmanager
def ledger_page(action: str) -> Iterator[None]:
    """Open a transaction in which something must be announced; raise `NothingAnnounced` where nothing was.

    New rows and entries are written together at the end of the outermost action. An inner action that fails takes
    the outer one down with it.
    """
    outer = _page.get()
    page = outer or _Page()
    written_before = len(page.entries) + page.repeats
    with transaction.atomic(savepoint=False):
        token = _page.set(page)
        try:
            yield
        finally:
            _page.reset(token)
        if len(page.entries) + page.repeats == written_before:
            raise NothingAnnounced(f"The action '{action}' announced nothing: call announce() or nothing_new() in it.")
        if outer is None and page.entries:
            insert_together(*page.rows, *page.entries)
            transaction.on_commit(wake_readers)


def write_down(*rows: models.Model) -> None:
    """Have new rows inserted at the end of the action, in one go with its entries; until then no query finds them."""
    _current_page().rows.extend(rows)


def announce(event: Event, *, by: Actor, wrote: Sequence[Content] = ()) -> None:
    """Put down that something happened, with a digest of the content that was written.

    Raises `RuntimeError` outside an action, `ValueError` where the event holds words.
    """
    _current_page().entries.append(
        Entry(
            name=event.event_name(),
            operation=event.operation,
            actor_kind=by.kind,
            actor_id=by.id,
            at=now(),
            record_id=event.record(),
            person_id=event.person(),
            facts=event.facts(),
            digest=content_digest(wrote) if wrote else None,
        )
    )


def nothing_new() -> None:
    """Say that this action repeats an earlier one, whose result it returns and whose entry stands."""
    _current_page().repeats += 1


def content_digest(wrote: Sequence[Content]) -> bytes:
    """Return 32 bytes over each row's stored fields, keyed by the key that stands beside them."""
    whole = hashlib.blake2b(digest_size=32)
    for row in wrote:
        stored = {f.attname: f.value_from_object(row) for f in row._meta.concrete_fields if f.name != "digest_key"}
        canonical = json.dumps(stored, cls=DjangoJSONEncoder, sort_keys=True, ensure_ascii=False).encode()
        whole.update(hashlib.blake2b(canonical, key=bytes(row.digest_key), digest_size=32).digest())
    return whole.digest()


def _current_page() -> _Page:
    page = _page.get()
    if page is None:
        raise RuntimeError("Only an action may write: mark the function with @action.")
    return page
