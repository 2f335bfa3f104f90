"""What may be on the disk later is committed like all else, and all that comes after it waits for the disk again."""

from contextlib import suppress

import pytest
from django.conf import settings
from django.db import connection, transaction

from bluelamp.foundation.database.later import on_disk_later
from bluelamp.foundation.ledger.models import Bookmark
from bluelamp.foundation.tests.own_database import in_threads

pytestmark = pytest.mark.usefixtures("own_database")
ASKED = "PRAGMA synchronous" if settings.ON_SQLITE else "SHOW synchronous_commit"
LATER, AT_ONCE = (1, 2) if settings.ON_SQLITE else ("off", "on")


def how_it_waits() -> int | str:
    with connection.cursor() as cursor:
        cursor.execute(ASKED)
        found: int | str = cursor.fetchone()[0]
    return found


def test_it_does_not_wait_and_whatever_comes_after_it_does() -> None:
    with on_disk_later():
        Bookmark.objects.create(subscriber="later")
        assert how_it_waits() == LATER
    assert how_it_waits() == AT_ONCE
    with transaction.atomic():
        assert how_it_waits() == AT_ONCE
    assert in_threads(Bookmark.objects.get)[0].subscriber == "later"


def test_one_that_fails_leaves_nothing_and_what_comes_after_it_waits() -> None:
    with suppress(ZeroDivisionError), on_disk_later():
        Bookmark.objects.create(subscriber="later")
        raise ZeroDivisionError
    assert not Bookmark.objects.exists()
    assert how_it_waits() == AT_ONCE


def test_inside_a_transaction_that_waits_it_waits_too() -> None:
    with transaction.atomic():
        with on_disk_later():
            assert how_it_waits() == AT_ONCE
        assert how_it_waits() == AT_ONCE
