"""Inserts that share a commit: what was refused to its caller is not written later."""

import pytest
from django.db import OperationalError

from bluelamp.foundation.database.sqlite import group_commit


def test_what_could_not_begin_is_not_left_for_the_next_commit(monkeypatch: pytest.MonkeyPatch) -> None:
    def locked() -> None:
        raise OperationalError("database is locked")

    written: list[str] = []
    monkeypatch.setattr("django.db.transaction.atomic", locked)
    with pytest.raises(OperationalError):
        group_commit.commit_with_others(lambda: written.append("later"))
    assert not group_commit._waiting  # noqa: SLF001
    assert written == []
