"""A small history in which everything has happened once, from which the samples are made."""

from base64 import b64encode
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import uuid4

import time_machine
from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.test import Client, override_settings

from bluelamp.contacts.actions import assign, grade, keep, promise, reissue_receipt, write_note
from bluelamp.contacts.actions.notice_ends import end_notice
from bluelamp.contacts.actions.notices import GATE
from bluelamp.contacts.actions.receipts import ConfirmedBy
from bluelamp.contacts.models import Contact, Notice
from bluelamp.contacts.rules import NOTICE_LEASE, NoticeState
from bluelamp.contacts.tests.scenarios import a_sent_file, answered, closed, more_words
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.actions import answer_equality, begin_draft, keep_answers
from bluelamp.reports.drafts import TOKEN_BYTES
from bluelamp.reports.tests.scenarios import (
    BURGLARY,
    CRIME,
    Reported,
    a_burglary_reported,
    a_danger_reported,
    a_report_about_police,
    an_anonymous_report,
)
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of, sign_in
from tests.ledger import read_ledger
from tests.static_files import PLAIN
from tests.upgrades.digests import migration_digests
from tests.upgrades.growing import what_came_later
from tests.upgrades.rows import take_out
from tests.upgrades.schemas import apps_at

# Long before anyone runs the tests: an upgrade always comes after what it finds.
AT: Final = datetime(2025, 5, 13, 9, 0, tzinfo=UTC)
WHEN: Final[dict[str, Any]] = {"earliest": "2025-05-11"}
ENDS: Final = (NoticeState.SENT, NoticeState.UNCERTAIN, NoticeState.FAILED)


def make_history() -> dict[str, Any]:
    """Let everything happen once in an empty installation, and return it as a sample of its schema."""
    with time_machine.travel(AT, tick=False), override_settings(STORAGES=settings.STORAGES | PLAIN):
        desk, reported, later = _what_happened()
    newest = dict(MigrationLoader(connection).graph.leaf_nodes())
    opens = {
        "code": reported.code,
        "word": reported.word,
        "reference": reported.contact.reference,
        "signs_in": desk.email,
        **later,
    }
    return {
        "newest": newest,
        "migrations": migration_digests(),
        "opens": opens,
        "beside": _beside(),
        "rows": take_out(apps_at(newest)),
    }


def _what_happened() -> tuple[Account, Reported, dict[str, str]]:
    teams = a_force_with_teams()
    desk = a_member_of(teams["digital-desk"])
    a_member_of(None, Role.ADMINISTRATOR, second_factor=False)
    reported = a_burglary_reported(**WHEN)
    _handle(reported, desk)
    _notices(desk)
    a_danger_reported(**WHEN)
    sealed = a_report_about_police(**WHEN)
    answered(sealed.contact, a_member_of(teams["professional-standards"], Role.STANDARDS_STAFF))
    _lose_a_code(desk)
    _type_without_sending()
    _look(desk, reported)
    a_sent_file(reported.contact)
    later = what_came_later(desk, reported.contact)
    read_ledger()
    more_words(reported.contact, "I also heard a car.")  # waits for its position
    return desk, reported, later


def _handle(reported: Reported, desk: Account) -> None:
    contact, by = reported.contact, actor_for(desk)
    assign(by=by, contact=contact, to=desk)
    grade(by=by, contact=contact, grade=2, danger=False)
    write_note(by=by, contact=contact, words="Rang the shop.", message_id=uuid4())
    made = promise(by=by, contact=contact, words="We will ring you.", due_at=now() + timedelta(hours=4))
    promise(by=by, contact=contact, words="We will send someone.", due_at=now() + timedelta(hours=30))
    keep(by=by, contact=contact, promise=made)
    answered(contact, desk)
    more_words(contact)


def _notices(desk: Account) -> None:
    """Leave a notice in each state."""
    for _ in range(len(ENDS) + 1):
        answered(a_burglary_reported(**WHEN).contact, desk)
    answered(closed(an_anonymous_report(**WHEN).contact, desk), desk)
    while read_ledger():
        pass
    due = list(Notice.objects.filter(state=NoticeState.DUE).order_by("pk"))
    for notice, state in zip(due, ENDS, strict=False):
        end_notice(by=GATE, notice=notice, state=state, refusal=None)
    # As a process that was killed leaves it.
    killed = Notice.objects.filter(pk=due[-1].pk)
    killed.update(state=NoticeState.SENDING, attempts=1, leased_until=now() + NOTICE_LEASE)


def _lose_a_code(desk: Account) -> None:
    lost = a_burglary_reported(**WHEN).contact
    reissue_receipt(by=actor_for(desk), contact=lost, word="harbour", confirmed_by=ConfirmedBy.IN_PERSON)


def _type_without_sending() -> None:
    token = bytes(TOKEN_BYTES)
    draft = begin_draft(service=CRIME, token=token)
    keep_answers(draft_id=draft.id, token=token, answers=BURGLARY)
    public = Actor.public("reports.answer_equality")
    answer_equality(by=public, service="crime", answers={"age": "25_44"})


def _look(desk: Account, reported: Reported) -> None:
    """Let staff and the person open pages, and someone else type wrong words."""
    staff, public = sign_in(Client(SERVER_NAME="localhost"), desk), Client(SERVER_NAME="localhost")
    for address in ("/desk/", f"/desk/{reported.contact.reference}/"):
        assert staff.get(address).status_code == 200
    public.post("/track/", {"code": reported.code, "word": reported.word})
    other = a_burglary_reported(**WHEN)
    for _ in range(5):
        public.post("/track/", {"code": other.code, "word": "wrong"})
    assert Contact.objects.get(pk=reported.contact.pk).receipts.get(dead_at=None).opened_at
    assert Contact.objects.get(pk=other.contact.pk).receipts.get().locked_until


def _beside() -> dict[str, str]:
    """Return the keys and files that lie beside the database, by their paths, in base64."""
    kept = [path for part in ("keys", "files") for path in (settings.DATA / part).rglob("*") if path.is_file()]
    return {str(path.relative_to(settings.DATA)): b64encode(path.read_bytes()).decode("ascii") for path in sorted(kept)}
