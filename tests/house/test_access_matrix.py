"""Every address says who may enter, and lets in nobody else; what one may not know of does not exist."""

from collections.abc import Iterator
from typing import Any, Final

import pytest
from django.urls import resolve, reverse

from bluelamp.contacts.queries import attachments_of
from bluelamp.foundation.ledger.models import Look
from bluelamp.people.markers import markers_of
from bluelamp.people.queries import handles_of
from bluelamp.promises.queries import promises_about
from bluelamp.tasking.queries import tasks_about
from tests.house.access_matrix import MATRIX
from tests.house.addresses import addresses
from tests.house.town import Town, a_town
from tests.house.visitors import (
    ALL_STAFF,
    FIGURES,
    KEEPING,
    MARKING,
    SECOND_FACTOR,
    SETUP,
    SIGN_IN,
    SUPERVISING,
    WORDING,
    Answer,
    Record,
    Row,
    Visitor,
    expected,
)
from tests.standing import standing

METHODS: Final = ("GET", "POST")
FILE: Final = "tests/house/access_matrix.py"


@pytest.fixture(scope="module")
def standing_town(django_db_setup: None, django_db_blocker: Any) -> Iterator[Town]:
    """One visitor and one contact of every kind, made once for hundreds of tests."""
    with standing(a_town, django_db_blocker) as made:
        yield made


@pytest.fixture
def town(standing_town: Town, db: None) -> Town:
    """The town, to which nothing has happened yet."""
    return standing_town


def test_every_address_has_a_row_in_the_matrix() -> None:
    """Who may enter is decided before a page is shown to anyone."""
    unlisted = sorted({address.name for address in addresses()} - set(MATRIX))
    assert not unlisted, f"Say in {FILE} who gets what there: {unlisted}"


def test_the_matrix_has_no_row_for_what_is_gone() -> None:
    """A row that nothing is tested by would pass for good."""
    stale = sorted(set(MATRIX) - {address.name for address in addresses()})
    assert not stale, f"Take these rows out of {FILE}: {stale}"


def test_every_view_says_who_may_enter() -> None:
    """A view without an entrance would let in everyone."""
    found = {a.name: getattr(a.view, "entrance", None) for a in addresses() if a.name in MATRIX}
    wrong = {name: says for name, says in found.items() if says != MATRIX[name].entrance}
    assert not wrong, f"Mark each view with @open_to_public or @open_to(permission), as its row says. {wrong}"


@pytest.mark.parametrize("name", sorted(MATRIX))
def test_everyone_gets_what_the_matrix_says(name: str, town: Town) -> None:
    """Each visitor, with each record, by looking and by sending."""
    row = MATRIX[name]
    wrong = [
        f"{method} by {visitor}, {record or 'no record'}: {got}, not {wanted}"
        for visitor, record, method, got in _answers(town, name, row)
        if not _is(got, wanted := expected(row, visitor, record, method=method), row)
    ]
    assert not wrong, f"{name}: mend the view's entrance or the query behind it (or {FILE}, if it is wrong). {wrong}"


@pytest.mark.parametrize("name", sorted(name for name, row in MATRIX.items() if row.shows))
def test_a_page_about_people_writes_down_who_looked(name: str, town: Town) -> None:
    """Every look leaves a trace."""
    row = MATRIX[name]
    visitor = Visitor.SUPERVISOR if row.entrance in MARKING | SUPERVISING else Visitor.OWN_TEAM
    account = town.accounts[visitor]
    assert account is not None
    address = address_in(town, name, row, Record.OWN if row.about else None)
    assert town.client_of(visitor).get(address).status_code == 200
    looks = Look.objects.filter(actor_id=account.pk)
    contact = town.contacts[Record.OWN].pk
    assert any(look.record_id == contact or str(contact) in look.list_ids for look in looks), (
        f"{name} showed a person's record and wrote no look: load it by access.look.open_record or open_list."
    )


def test_a_staff_page_that_shows_nobody_is_the_exception() -> None:
    """Whatever answers a permission with a page is taken to show someone."""
    without_people = KEEPING | SETUP | SUPERVISING | WORDING | FIGURES | ALL_STAFF
    without_people |= {"public", "signed_in", "texts.replay", "staff.take_break"}
    found = [
        name
        for name, row in MATRIX.items()
        if row.entrance not in without_people and row.get == 200 and not (row.shows or row.only_asks)
    ]
    assert not found, f"Say shows=True in their rows, and load their records by open_record or open_list. {found}"


def _answers(town: Town, name: str, row: Row) -> Iterator[tuple[Visitor, Record | None, str, Answer]]:
    records: tuple[Record | None, ...] = tuple(Record) if row.about else (None,)
    for visitor in Visitor:
        for record in records:
            for method in METHODS:
                yield visitor, record, method, _ask(town, visitor, address_in(town, name, row, record), method)


def address_in(town: Town, name: str, row: Row, record: Record | None) -> str:
    parts: dict[str, Any] = dict(row.parts)
    if record is not None:
        parts["reference"] = town.contacts[record].reference
    if record is not None and name == "keep_promise":
        parts["promise_id"] = promises_about(town.contacts[record].pk)[0].pk
    if record is not None and name == "settle":
        parts["task_id"] = tasks_about(town.contacts[record].pk)[0].pk
    if record is not None and name.endswith("_marker"):
        parts["marker_id"] = markers_of(town.contacts[record].person_id)[0].marker.pk
    if record is not None and "handle_id" in row.parts:
        parts["handle_id"] = handles_of(town.contacts[record].person_id)[-1].pk
    if record is not None and name.startswith(("attachment", "lock_file", "open_held")):
        parts["attachment_id"] = attachments_of(town.contacts[record])[0].pk
    return reverse(name, kwargs=parts)


def _ask(town: Town, visitor: Visitor, address: str, method: str) -> Answer:
    client = town.client_of(visitor)
    return _told(client.get(address) if method == "GET" else client.post(address))


def _told(response: Any) -> Answer:
    if response.status_code != 302 or not response["Location"].startswith("/"):
        return int(response.status_code)
    match resolve(response["Location"].split("?")[0]).url_name:
        case "account_login":
            return SIGN_IN
        case "second_factor" | "mfa_index":
            return SECOND_FACTOR
    return int(response.status_code)


def _is(got: Answer, wanted: Answer, row: Row) -> bool:
    """Compare; where no permission is asked for, a page of signing in is a place to be sent on to like any other."""
    moved_on = wanted == 302 and row.entrance in ("public", "signed_in") and got in (SIGN_IN, SECOND_FACTOR)
    return got == wanted or moved_on
