"""A register is brought: nobody comes in by it, and what stands in it is kept encrypted."""

import json

import pytest
from django.db import connection

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import (
    NoRegister,
    ask_to_take_in,
    bring_register,
    end_taking_in,
    keep_tried,
    name_columns,
)
from bluelamp.people.taking_in import TAKES_IN
from bluelamp.people.tests.bringing import SAM, bringing, brought
from bluelamp.staff.models import Account

pytestmark = pytest.mark.django_db


def test_nobody_brings_one_without_leave(asker: Account) -> None:
    with pytest.raises(NotAllowed):
        bring_register(by=Actor.public(), register="Old desk", content=b"id,name\n1,Sam\n")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"id,name\n",
        b"\x89PNG\r\n\x1a\n\0\0",
        b"one\ntwo\n",
        b"1,Sam,07700 900123\n2,Ann,1\n",
        b"1,s@example.com\n2,a\n",
    ],
)
def test_what_is_no_register_is_refused(asker: Account, content: bytes) -> None:
    with pytest.raises(NoRegister):
        bring_register(by=bringing(asker), register="Old desk", content=content)


def test_its_rows_are_kept_encrypted_until_then(asker: Account) -> None:
    one = brought(asker, SAM)
    with connection.cursor() as cursor:
        cursor.execute("SELECT sealed_rows FROM people_broughtregister")
        assert "Sam Okafor" not in cursor.fetchone()[0]
    one.refresh_from_db()
    assert json.loads(one.sealed_rows)[1][1] == "Sam Okafor"


def test_columns_are_remembered_for_the_same_headings(asker: Account) -> None:
    one = brought(asker, SAM)
    name_columns(by=bringing(asker), brought=one, columns=["identifier", "name", "", "", ""])
    one.refresh_from_db()
    keep_tried(by=TAKES_IN, brought=one, comes=1, here=0, refused=[])
    ask_to_take_in(by=bringing(asker), brought=one)
    end_taking_in(by=TAKES_IN, brought=one)
    one.refresh_from_db()
    assert (one.headings, one.shapes) == ([], [])
    assert brought(asker, SAM, register="Old  desk").columns == ["identifier", "name", "", "", ""]
    assert brought(asker, SAM, register="Another").columns[2] == "phone"
