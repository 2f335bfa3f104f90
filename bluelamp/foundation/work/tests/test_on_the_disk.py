"""A job that works outside begins once all that led to it is on the disk; others need not wait for that."""

import pytest
from django.conf import settings
from django.db import connection

from bluelamp.foundation.work import worker
from bluelamp.foundation.work.models import Job
from bluelamp.foundation.work.worker import do_what_is_due

pytestmark = pytest.mark.usefixtures("own_database")
ASKED = "PRAGMA synchronous" if settings.ON_SQLITE else "SHOW synchronous_commit"
LATER, AT_ONCE = (1, 2) if settings.ON_SQLITE else ("off", "on")


@pytest.mark.parametrize(("outside", "how"), [(False, LATER), (True, AT_ONCE), (None, AT_ONCE)])
def test_whether_the_disk_has_it_before_a_job_begins(
    monkeypatch: pytest.MonkeyPatch, outside: bool | None, how: int | str
) -> None:
    Job.objects.create(name="light the lamps")
    found: list[int | str] = []

    def look(_outside: bool | None) -> None:
        with connection.cursor() as cursor:
            cursor.execute(ASKED)
            found.append(cursor.fetchone()[0])

    monkeypatch.setattr(worker, "_lease_next", look)
    do_what_is_due(outside=outside)
    assert found == [how]
