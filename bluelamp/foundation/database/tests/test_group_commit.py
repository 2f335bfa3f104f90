"""Inserts that share a commit: each caller is told what became of its own, and only that."""

from functools import partial
from threading import Event, Thread

import pytest
from django.conf import settings
from django.db import IntegrityError, OperationalError

from bluelamp.foundation.database.insert import insert_at_once
from bluelamp.foundation.database.sqlite import group_commit
from bluelamp.foundation.ledger.models import Bookmark

on_sqlite = pytest.mark.skipif(not settings.ON_SQLITE, reason="PostgreSQL shares commits by itself.")


def test_what_could_not_begin_is_not_left_for_the_next_commit(monkeypatch: pytest.MonkeyPatch) -> None:
    def locked() -> None:
        raise OperationalError("database is locked")

    written: list[str] = []
    monkeypatch.setattr("django.db.transaction.atomic", locked)
    with pytest.raises(OperationalError):
        group_commit.commit_with_others(lambda: written.append("later"))
    assert not group_commit._waiting  # noqa: SLF001
    assert written == []


@on_sqlite
@pytest.mark.usefixtures("own_database")
def test_one_that_is_refused_takes_no_other_down_with_it() -> None:
    insert_at_once(Bookmark(subscriber="taken"))
    names = ["first", "taken", "last"]
    jobs = [group_commit._Job(partial(insert_at_once, Bookmark(subscriber=name))) for name in names]  # noqa: SLF001
    group_commit._settle(jobs)  # noqa: SLF001
    refused = [type(job.error) for job in jobs]
    assert refused == [type(None), IntegrityError, type(None)]
    assert set(Bookmark.objects.values_list("subscriber", flat=True)) == set(names)


@on_sqlite
@pytest.mark.usefixtures("own_database")
def test_those_who_queue_while_one_commits_share_the_next_commit() -> None:
    begun, go_on, transactions = Event(), Event(), list[int]()

    def hold() -> None:
        begun.set()
        go_on.wait(10)

    holder = Thread(target=group_commit.commit_with_others, args=(hold,))
    holder.start()
    begun.wait(10)
    others = [
        Thread(target=group_commit.commit_with_others, args=(lambda: transactions.append(len(group_commit._waiting)),))  # noqa: SLF001
        for _ in range(3)
    ]
    for thread in others:
        thread.start()
    while len(group_commit._waiting) < 3:  # noqa: SLF001
        pass
    go_on.set()
    for thread in [holder, *others]:
        thread.join(10)
    assert transactions == [0, 0, 0]
