"""What was approved is held by the database itself: no program changes or removes it, whoever asks."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction

from bluelamp.foundation.clock import now
from bluelamp.reports.models import ServiceVersion
from bluelamp.reports.tests.forms import a_definition
from bluelamp.reports.tests.publishing import approved, begun, offered, the_makers

pytestmark = pytest.mark.django_db
OTHER: dict[str, Callable[[], Any]] = {
    "id": uuid4,
    "code": lambda: "other",
    "number": lambda: 99,
    "definition": dict,
    "edition": lambda: 99,
    "changed_at": lambda: now() + timedelta(days=1),
    "written_by": lambda: ServiceVersion.objects.get().approved_by_id,
    "approved_by": lambda: None,
    "approved_at": lambda: None,
}


@pytest.mark.parametrize("field", OTHER)
def test_nothing_that_was_approved_changes(field: str) -> None:
    approved(the_makers())
    value = OTHER[field]()
    more = {"approved_by": None} if field == "written_by" else {}
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        ServiceVersion.objects.update(**{field: value}, **more)


def test_when_it_is_offered_can_be_said_after_it_was_approved() -> None:
    offered(the_makers())
    assert ServiceVersion.objects.update(valid_from=now() + timedelta(days=3), withdrawn_at=now()) == 1


def test_it_is_never_removed_alone_or_at_a_stroke() -> None:
    approved(the_makers())
    connection.check_constraints()
    table = "reports_serviceversion"
    over = f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}" if settings.ON_SQLITE else f"TRUNCATE {table}"
    for statement in (f"DELETE FROM {table}", over):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_what_is_still_written_can_change_and_go() -> None:
    version = begun(the_makers().writer, a_definition())
    assert ServiceVersion.objects.filter(code=version.code).update(edition=7) == 1
    assert ServiceVersion.objects.filter(code=version.code).delete()[0] == 1
