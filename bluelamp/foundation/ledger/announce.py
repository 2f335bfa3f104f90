"""Writing the ledger: what happened, in the same transaction as the change itself."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any, Final

from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models, transaction

from bluelamp.foundation.bells import WRITTEN
from bluelamp.foundation.clock import now
from bluelamp.foundation.database.insert import insert_at_once, insert_together
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.database.update import update_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.event import Event
from bluelamp.foundation.ledger.models import Content, Entry


class NothingAnnounced(RuntimeError):
    """An action ended without a ledger entry, so its change was rolled back."""


@dataclass
class _Page:
    """What one outermost action has to write so far; its inner actions write on the same page."""

    rows: list[models.Model] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    changes: list[Callable[[], None]] = field(default_factory=list)
    repeats: int = 0
    torn: bool = False

    def length(self) -> int:
        """Return how much was announced so far."""
        return len(self.entries) + self.repeats


_page: ContextVar[_Page | None] = ContextVar("page", default=None)


def ledger_page(action: str, *, only_adds: bool = False) -> AbstractContextManager[None]:
    """Open a page on which something must be announced; raise `NothingAnnounced` where nothing was.

    What is written down on it goes to the database together, at the end of the outermost action: in the transaction
    that was opened with the page or, where the action `only_adds` rows, in one of its own, so that nothing is held
    up while the action reads and thinks. What it changes by `change_later` is changed there too.
    """
    outer = _page.get()
    return _new_page(action, only_adds=only_adds) if outer is None else _Writing(outer, action)


@contextmanager
def _new_page(action: str, *, only_adds: bool) -> Iterator[None]:
    page = _Page()
    if only_adds:
        with connection.execute_wrapper(_refuse_changes), _Writing(page, action):
            yield
        if page.changes:
            with transaction.atomic():
                _put_away(page, insert_together)
        else:
            _put_away(page, insert_at_once)
    else:
        with transaction.atomic():
            with _Writing(page, action):
                yield
            _put_away(page, insert_together)


class _Writing:
    """One action that writes on a page, which is torn where the action fails or has nothing to announce."""

    def __init__(self, page: _Page, action: str) -> None:
        self._page, self._action = page, action

    def __enter__(self) -> None:
        self._before = self._page.length()
        self._token = _page.set(self._page)

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        _page.reset(self._token)
        if error is not None:
            self._page.torn = True
        elif self._page.length() == self._before:
            self._page.torn = True
            raise NothingAnnounced(
                f"The action '{self._action}' announced nothing: call announce() or nothing_new() in it."
            )


def _put_away(page: _Page, insert: Callable[..., None]) -> None:
    if page.torn:
        raise RuntimeError("An inner action failed, so the outer one cannot stand: let the error through.")
    if page.entries:
        insert(*page.rows, *page.entries)
        for change in page.changes:
            change()
        transaction.on_commit(WRITTEN.ring)


def _refuse_changes(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
    if not sql.lstrip().upper().startswith("SELECT"):
        raise RuntimeError("This action only adds rows: give them to write_down(), what it changes to change_later().")
    return execute(sql, params, many, context)


def write_down(*rows: models.Model) -> None:
    """Have new rows inserted at the end of the action, in one go with its entries; until then no query finds them."""
    _current_page().rows.extend(rows)


def change_later(row: models.Model, *fields: str, still: Mapping[str, str]) -> None:
    """Have these fields of a stored row written at the end of the action, after what was written down.

    It stands only where the fields named in `still` have these values then; else somebody came before us, all of it is
    undone with an `IntegrityError`, and an action that `only_adds` is run again and finds the row as it is.
    """
    _current_page().changes.append(partial(update_row, row, *fields, still=still))


def announce(event: Event, *, by: Actor, wrote: Sequence[Content] = ()) -> None:
    """Put down that something happened, with a digest of the content that was written.

    Raises `RuntimeError` outside an action, `ValueError` where the event holds words.
    """
    _current_page().entries.append(
        new_row(
            Entry,
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
        stored = {name: getattr(row, name) for name in _kept_names(type(row))}
        canonical = _written(stored).encode()
        whole.update(hashlib.blake2b(canonical, key=bytes(row.digest_key), digest_size=32).digest())
    return whole.digest()


@cache
def _kept_names(model: type[Content]) -> list[str]:
    return [field.attname for field in model._meta.concrete_fields if field.name != "digest_key"]


_written: Final = DjangoJSONEncoder(sort_keys=True, ensure_ascii=False).encode


def _current_page() -> _Page:
    page = _page.get()
    if page is None:
        raise RuntimeError("Only an action may write: mark the function with @action.")
    return page
