"""Emptying content: the words go, and the key beside them, so that the digest in the ledger says nothing any more."""

from collections.abc import Sequence
from typing import TypeVar

from bluelamp.foundation.ledger.models import Content

C = TypeVar("C", bound=Content)


def empty(model: type[C], rows: Sequence[C]) -> list[C]:
    """Empty rows of one table and return them as they are then, in the same order, for `announce(wrote=…)`.

    The ledger then holds a digest of what is left, so that a row that is changed after it was erased is found too.
    """
    ids = [row.pk for row in rows]
    model._default_manager.filter(pk__in=ids).update(**model.emptied, digest_key=b"")
    left = model._default_manager.in_bulk(ids)
    return [left[id_] for id_ in ids]
