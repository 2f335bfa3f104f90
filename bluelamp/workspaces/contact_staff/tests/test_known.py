"""Before the first word is typed staff see what is known, with its sources; nothing out of reach is hinted at."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import closed, someone_came
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.foundation.ledger.models import Look
from bluelamp.people.tests.judging import join
from bluelamp.promises.models import Promise
from bluelamp.promises.rules import Kind as PromiseKind
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.desk import Desk, a_desk, words

pytestmark = pytest.mark.django_db


def joined(desk: Desk, contact: Contact, other: Contact) -> None:
    """Decide that two contacts are from one person."""
    by = Actor(kind=Kind.SYSTEM, id=desk.account.pk, permissions=frozenset({"people.judge"}))
    join(by, contact.person, other.person)


def part(desk: Desk, contact: Contact) -> str:
    return words(desk.see_contact(contact).select_one("[aria-labelledby=known]"))


def all_known(desk: Desk, contact: Contact) -> BeautifulSoup:
    return desk.see(f"/desk/{contact.reference}/known/")


@contextmanager
def counted() -> Iterator[list[int]]:
    """Count what the database is asked meanwhile."""
    count: list[int] = []
    with CaptureQueriesContext(connection) as asked:
        yield count
    count.append(len(asked))


def test_what_one_report_told_need_not_be_asked_again() -> None:
    desk, contact = a_desk(), a_burglary_reported().contact
    said = part(desk, contact)
    assert "Do not ask again: name," in said
    assert "what happened" in said
    assert "Also open" not in said


def test_what_was_told_in_another_matter_of_theirs_is_known_here_with_its_source() -> None:
    desk, first = a_desk(), a_burglary_reported(where="12 Quay Street").contact
    again = someone_came(name="")
    joined(desk, again, first)
    said = part(desk, again)
    assert f"Also open: {first.reference} (" in said
    assert "Promised there: A first answer , due in" in said
    page = all_known(desk, again)
    main = words(page.select_one("main"))
    assert "12 Quay Street" in main
    assert page.select(f"dl a[href='/desk/{first.reference}/']")
    looks = Look.objects.filter(actor_id=desk.account.pk, record_id=None)
    assert str(first.pk) in {shown for look in looks for shown in look.list_ids}


def test_what_is_closed_is_known_and_is_owed_nothing() -> None:
    desk, first = a_desk(), a_burglary_reported().contact
    again = someone_came()
    joined(desk, again, first)
    closed(first, desk.account)
    assert "Also open" not in part(desk, again)
    main = words(all_known(desk, again).select_one("main"))
    assert f"{first.reference} , Someone broke in, came in on 12 May 2026, closed" in main
    assert "What we promised there" not in main


def test_what_was_said_twice_is_there_once() -> None:
    desk, first = a_desk(), a_burglary_reported(where="12 Quay Street").contact
    again = a_burglary_reported(where="12 Quay Street").contact
    joined(desk, again, first)
    assert words(all_known(desk, again).select_one("main")).count("12 Quay Street") == 1


def test_nothing_out_of_reach_is_shown_counted_or_hinted_at() -> None:
    desk, again = a_desk(), someone_came(name="")
    before = part(desk, again), str(all_known(desk, again).select_one("main"))
    hidden = a_burglary_reported(where="12 Quay Street").contact
    Contact.objects.filter(pk=hidden.pk).update(team="professional-standards", sealed=True)
    joined(desk, again, hidden)
    assert (part(desk, again), str(all_known(desk, again).select_one("main"))) == before
    assert desk.of("harbour-neighbourhood").status(again, "known") == 404


def test_whether_it_is_safe_and_what_shows_who_they_are_are_asked_each_time() -> None:
    desk, contact = a_desk(), a_burglary_reported(email_safe="not_safe").contact
    facts = words(desk.see_contact(contact).select_one("[aria-labelledby=known] strong"))
    assert not any(word in facts for word in ("safe", "risk", "word", "code"))


def test_someone_with_many_contacts_costs_no_more_than_someone_with_a_few() -> None:
    desk = a_desk()
    few, many = _some_came(2), _some_came(40)
    for page in ("", "known/"):
        asked = []
        for each in (few, many):
            desk.see(f"/desk/{each.reference}/{page}")
            with counted() as count:
                desk.see(f"/desk/{each.reference}/{page}")
            asked.append(count[0])
        assert asked[1] <= asked[0]
    assert len(all_known(desk, many).select("main ul li a")) <= 2 * 20


def _some_came(count: int) -> Contact:
    """Let someone come with a matter who came with so many before, each with a promise."""
    latest = someone_came()
    template = Contact.objects.get(pk=latest.pk)
    for number in range(count):
        other = Contact(
            **{field.attname: getattr(template, field.attname) for field in Contact._meta.concrete_fields}
            | {"id": None, "reference": _reference(count, number)}
        )
        other.id = Contact._meta.pk.get_default()
        other.save(force_insert=True)
        Promise.objects.create(
            kind=PromiseKind.OTHER, person_id=latest.person_id, matter_id=other.pk, due_at=now() + timedelta(hours=1)
        )
    return latest


def _reference(count: int, number: int) -> str:
    letters = ["BCDFGHJKMN"[int(digit)] for digit in f"{count:04}{number:04}"]
    return f"{''.join(letters[:4])}-{''.join(letters[4:])}"
