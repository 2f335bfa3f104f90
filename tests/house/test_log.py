"""Nothing that people give stands in the log, on standard error, in an address, in a page's title or in an e-mail."""

import json

import pytest
from django.conf import settings as django_settings
from django.db import connection
from pytest_django import Settings

from bluelamp.contacts.actions.notices import GATE, prepare_notice
from bluelamp.contacts.models import Message
from bluelamp.contacts.rules import Direction
from bluelamp.contacts.tasks import post
from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.staff.models import Account
from tests.house.marked import MARKS, Walk, a_walk
from tests.logs import served_logs
from tests.needs import once
from tests.post import PostOffice


@pytest.fixture
def walk(db: None) -> Walk:
    """A walk on a database that refuses one marked word and, where it is PostgreSQL, quotes the row."""
    word = MARKS["breaks the database"]
    with connection.cursor() as cursor:
        if django_settings.ON_SQLITE:
            cursor.execute(
                f"CREATE TRIGGER refuse_mark BEFORE INSERT ON contacts_message WHEN NEW.words LIKE '%{word}%' "
                "BEGIN SELECT RAISE(ABORT, 'refused'); END"
            )
        else:
            cursor.execute(f"ALTER TABLE contacts_message ADD CONSTRAINT refuse_mark CHECK (words <> '{word}')")
    return a_walk(a_desk())


@once
def test_nothing_that_people_give_is_logged_or_leaves(walk: Walk, post_office: PostOffice, settings: Settings) -> None:
    account = Account.objects.get()
    with served_logs() as written:
        contact = walk.report()
        walk.add()
        walk.deal_with(contact, account)
        settings.SMTP_URL = post_office.url
        prepare_notice(by=GATE, message=Message.objects.get(direction=Direction.TO_PERSON))
        post()
        walk.knock()
        walk.break_the_database(contact)
    logged = written.getvalue()
    (letter,) = post_office.letters
    letter.replace_header("To", "the person")
    for where, text in {"log": logged, "address or title": "\n".join(walk.outside), "e-mail": str(letter)}.items():
        found = [kind for kind, mark in (MARKS | {"code": walk.code}).items() if mark.lower() in text.lower()]
        assert not found, f"In {where} stands what someone gave: {found}. Say what happened without it."
    assert {200, 302, 400, 403, 404, 500} <= walk.statuses
    kinds = {fault["kind"] for line in map(json.loads, logged.splitlines()) for fault in line.get("fault", [])}
    assert "django.db.utils.IntegrityError" in kinds, "The errors that were forced left no line."
