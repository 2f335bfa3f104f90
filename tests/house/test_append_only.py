"""What may never change is held by the database itself, whoever asks."""

from typing import Final

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction

from bluelamp.contacts.queue import queue_page
from bluelamp.contacts.tests.scenarios import a_sent_file, answered
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.search.actions import note_search
from bluelamp.people.actions import use_consent
from bluelamp.people.tests.agreeing import an_agreement
from bluelamp.people.tests.confirming import confirmed
from bluelamp.people.tests.consenting import given, sharing
from bluelamp.people.tests.needing import needing
from bluelamp.people.tests.tying import a_tie
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

TABLES: Final = (
    "ledger_entry",
    "ledger_sealed",
    "ledger_look",
    "contacts_message",
    "contacts_attachment",
    "files_file",
    "reports_report",
    "search_asked",
    "people_agreement",
    "people_consentuse",
    "people_tie",
    "people_needs",
    "people_agreedquestion",
    "people_confirmation",
)


@pytest.fixture
def history(db: None) -> None:
    """A past that could have happened, with a row in each of the tables."""
    account = a_member_of(a_force_with_teams()["digital-desk"])
    contact = a_burglary_reported().contact
    answered(contact, account)
    a_sent_file(contact)
    queue_page(actor_for(account))
    note_search(by=actor_for(account), words="bicycle", results=1)
    an_agreement(contact.person, account)
    use_consent(by=sharing(account), consent=given(account, contact.person), to_whom="a", what_for="b", use_id=new_id())
    a_tie(contact.person, account)
    needing(contact.person, account)
    confirmed(account, contact.person)
    seal_waiting()
    connection.check_constraints()  # PostgreSQL empties no table while a row's foreign key is still to be checked


def refused(statement: str) -> None:
    """Try a statement, and see that the table says no."""
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize("table", TABLES)
def test_no_row_is_ever_changed(table: str) -> None:
    """Not by anyone who writes SQL by hand either."""
    column = "position" if table == "ledger_sealed" else "id"
    refused(f"UPDATE {table} SET {column} = {column}")


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize("table", TABLES)
def test_no_row_is_ever_removed(table: str) -> None:
    """Not one, and not all."""
    refused(f"DELETE FROM {table}")


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize("table", TABLES)
def test_no_table_is_ever_emptied_at_a_stroke(table: str) -> None:
    """PostgreSQL has a statement of its own for that; SQLite writes a new row over an old one instead."""
    refused(
        f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}" if settings.ON_SQLITE else f"TRUNCATE {table} CASCADE"
    )
