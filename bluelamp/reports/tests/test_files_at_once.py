"""A file and a sending that meet: what was acknowledged is part of the report, and what is not was refused."""

from pathlib import Path
from threading import Thread
from typing import Any, Final
from uuid import UUID, uuid4

import pytest
from django.db import connection
from pytest_django import Settings

from bluelamp.foundation.files.models import Unsent
from bluelamp.foundation.files.tests.scenarios import taken
from bluelamp.people.actions import record_person
from bluelamp.reports.actions import add_file, send_draft, submit
from bluelamp.reports.tests.scenarios import REPORTER
from bluelamp.reports.tests.with_files import Begun, begun_with_files
from bluelamp.staff.tests.scenarios import a_force_with_teams

LONG_ENOUGH: Final = 0.3  # for a file to come, where nothing keeps it waiting


@pytest.mark.usefixtures("own_database")
def test_a_file_that_ends_while_the_report_is_sent_is_not_taken(
    monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path
) -> None:
    settings.FILES = str(tmp_path / "files")
    a_force_with_teams()
    begun = begun_with_files()
    begun.answer()
    told: list[UUID | None] = []
    late = Thread(target=lambda: _adds_late(begun, told))

    def record_while_one_comes(**given: Any) -> Any:
        late.start()
        late.join(LONG_ENOUGH)
        return record_person(**given)

    monkeypatch.setattr(submit, "record_person", record_while_one_comes)
    send_draft(by=REPORTER, draft_id=begun.draft.id, token=begun.token)
    late.join()
    assert told == [None]
    assert not Unsent.objects.exists()


def _adds_late(begun: Begun, told: list[UUID | None]) -> None:
    try:
        told.append(
            add_file(draft_id=begun.draft.id, token=begun.token, question="photos", file_id=uuid4(), taken=taken())
        )
    finally:
        connection.close()
