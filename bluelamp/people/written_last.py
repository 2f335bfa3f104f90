"""Reading of what staff wrote about handles, again and again, what holds: the last."""

from collections.abc import Collection
from operator import attrgetter
from typing import TypeVar
from uuid import UUID

from django.db.models import prefetch_related_objects

from bluelamp.foundation.database.asking import rows_of
from bluelamp.people.models import Agreement, Tie

Written = TypeVar("Written", Agreement, Tie)


def written_last(kind: type[Written], people: Collection[UUID]) -> dict[UUID, Written]:
    """Return what was written last about each handle of some people, with who wrote it, by the id of the handle."""
    rows = [row for person in dict.fromkeys(people) for row in rows_of(kind, person, by="person")]
    prefetch_related_objects(rows, "written_by")
    return {row.handle_id: row for row in sorted(rows, key=attrgetter("written_at", "pk"))}
