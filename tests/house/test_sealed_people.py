"""A sealed person is nowhere for whoever may not see them: no page says anything else than if they had never come."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

import pytest
from django.test import Client
from django.urls import reverse

from bluelamp.contacts.actions import ask, assign, close, grade, promise, reply, tag, write_note
from bluelamp.contacts.models import Contact, Tag
from bluelamp.contacts.rules import CloseReason
from bluelamp.contacts.tests.scenarios import a_tag, again_from
from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.subscribe import read_news
from bluelamp.people.actions import make_request, seal_person
from bluelamp.people.rules import RightKind, WhySealed
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from tests.house.access_matrix import MATRIX
from tests.house.test_access_matrix import address_in
from tests.house.town import Town, a_town
from tests.house.visitors import Record, Visitor, expected
from tests.needs import once_beside

LOOKING: Final = (Visitor.OWN_TEAM, Visitor.SUPERVISOR, Visitor.ADMINISTRATOR)
TAKEN_AWAY: Final = ("export", "export_tasks", "export_late", "export_unopened", "export_filings", "export_scores")
ALSO: Final = ("/desk/?show=answered", "/desk/?show=closed", "/desk/?mine=1", "/desk/?danger=1", "/desk/?late=1")
AN_HOUR: Final = timedelta(hours=1)
NAME, PHONE = "Sam Okafor", "07700 900982"  # as of everyone in the town, so that all who look for likeness find them
# What is new each time a page is shown, whoever is there.
EACH_TIME: Final = re.compile(
    r'data-live-after="[0-9]*"|name="csrfmiddlewaretoken" value="[^"]*"|nonce="[^"]*"|X-CSRFToken[^}]*'
    r"|[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}"
)
Said = dict[tuple[Visitor, str], str]
# Where someone who came must show before they are sealed, or the test would pass for a page it did not read.
SHOWS: Final = frozenset(
    {"queue", "for_me", "team", "wall", "who", "contact", "hand_over", "close_team", "account", "rights"}
)


@once_beside
@pytest.mark.django_db
def test_no_page_says_anything_else_once_a_person_is_sealed() -> None:
    """Every page, list, count, search and file of whoever may not know of them, before they came and after."""
    town, tag_put_on = a_town(), a_tag()
    said_to_all(town)  # so that nothing is news to anyone
    before = said_to_all(town)
    contacts = someone_came(town, tag_put_on)
    here = said_to_all(town)
    seen = {name for who, name in before if before[who, name] != here[who, name]}
    assert seen >= SHOWS, f"They must be seen before they are sealed, or this test reads nothing: {SHOWS - seen}"
    seal_them(town, contacts[0])
    after = said_to_all(town)
    leaks = {f"{name}, to {who}": _differs(before[who, name], after[who, name]) for who, name in before}
    leaks = {where: what for where, what in leaks.items() if what}
    assert not leaks, f"Ask by reach, or leave them out by contacts.queries.of_nobody_sealed. {leaks}"
    assert contacts[0].reference in said(town.client_of(Visitor.STANDARDS), reverse("queue"))


def someone_came(town: Town, tag_put_on: Tag) -> list[Contact]:
    """Let someone come thrice whom staff deal with in every way, with no seal on them yet."""
    colleague, by = account(town, Visitor.OWN_TEAM), actor_for(account(town, Visitor.SUPERVISOR))
    waits = a_burglary_reported(name=NAME, phone=PHONE, phone_safe="safe").contact
    answered, closed = again_from(waits.person), again_from(waits.person)
    for contact in (waits, answered, closed):
        assign(by=by, contact=contact, to=colleague)
    promise(by=by, contact=waits, words="We will ring you.", due_at=now() + AN_HOUR)
    grade(by=by, contact=waits, grade=1, danger=True)
    ask(by=by, contact=waits, words="Look at the cameras.", to=colleague, due_at=now() + AN_HOUR)
    write_note(by=by, contact=waits, words="See this", message_id=new_id(), mentions=[colleague])
    tag(by=by, contact=waits, tag=tag_put_on)
    make_request(
        by=by,
        person=waits.person,
        matter_id=waits.pk,
        kind=RightKind.COPY,
        words="",
        request_id=new_id(),
        shown=True,
    )
    reply(by=by, contact=answered, words="What is your phone number?", message_id=new_id())
    close(by=by, contact=closed, reason=CloseReason.ANSWERED)
    return [waits, answered, closed]


def seal_them(town: Town, contact: Contact) -> None:
    """Let a supervisor seal the person."""
    by = actor_for(account(town, Visitor.SUPERVISOR))
    seal_person(by=by, person=contact.person, why=WhySealed.SAFETY, authority="Det Supt Rees, PPS 14/26")


def said_to_all(town: Town) -> Said:
    """Return what each page says to each of those who look, by its name, once all is done that follows."""
    pages: Said = {}
    for who in LOOKING:
        client = town.client_of(who)
        seal_waiting()
        read_news()
        for name, address in addresses(town, who):
            pages[who, name] = said(client, address, by_sending=name in TAKEN_AWAY)
    return pages


def addresses(town: Town, who: Visitor) -> Iterator[tuple[str, str]]:
    """Yield every page that is shown to someone, as it is or of a contact of their own team, and what lists so."""
    for name, row in MATRIX.items():
        record = Record.OWN if row.about else None
        if row.entrance not in ("public", "signed_in", "partner") and (
            name in TAKEN_AWAY or expected(row, who, record, method="GET") == 200
        ):
            yield name, address_in(town, name, row, record)
    if who == Visitor.ADMINISTRATOR:
        yield "account", reverse("account", args=[account(town, Visitor.OWN_TEAM).pk])
    else:
        yield from ((address, address) for address in ALSO)
        yield "found", "found"


def said(client: Client, address: str, *, by_sending: bool = False) -> str:
    """Return what a page says, without what is new each time."""
    if address == "found":
        response = client.post(reverse("search"), {"words": PHONE}, follow=True)
    elif by_sending:
        response = client.post(address, {"form": "csv", "team": "digital-desk"})
    else:
        response = client.get(address)
    return EACH_TIME.sub("", response.getvalue().decode(errors="replace"))


def account(town: Town, who: Visitor) -> Account:
    """Return the account of a visitor that has one."""
    found = town.accounts[who]
    assert found is not None
    return found


def _differs(before: str, after: str) -> list[str]:
    return sorted(set(after.splitlines()) ^ set(before.splitlines()))[:4]
