"""The index is made anew from what the rooms hold, and says how much of it can be found."""

import io

import pytest
from django.core.management import call_command
from django.db import connection

from bluelamp.contacts.actions import erase_words
from bluelamp.contacts.searching import search
from bluelamp.contacts.tests.scenarios import a_desk, more_words, someone_came
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def told(*words: str) -> str:
    """Return the last line that the command says."""
    out = io.StringIO()
    call_command("search", *words, stdout=out)
    return out.getvalue().replace("\r", "\n").strip().splitlines()[-1]


def test_all_is_found_once_the_index_was_made_anew_and_nothing_that_was_erased() -> None:
    by = actor_for(a_desk())
    erased, contact = someone_came(), a_burglary_reported().contact
    more_words(erased, "A glove.")
    erase_words(by=Actor.system("records.erase"), contact=erased, reason=WhyErased.UNLAWFUL)
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO search_posting (key, place) VALUES (1, 1)")
    assert told() == "0 of 2 contacts can be found by searching."
    for _ in range(2):
        assert told("rebuild") == "2 of 2 contacts can be found by searching."
    assert search(by, "lantern", before=None).contacts == [contact]
    assert search(by, "okafor", before=None).count == 2
    assert search(by, "glove", before=None).contacts == []
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM search_posting WHERE place = 1")
        assert cursor.fetchone() == (0,)
