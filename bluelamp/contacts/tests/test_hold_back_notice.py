"""A notice that may not leave now waits for a time that was agreed, and leaves then."""

from datetime import UTC, datetime, timedelta

import pytest
from pytest_django import Settings
from time_machine import Traveller

from bluelamp.contacts.actions.notices import GATE, hold_back_notice, prepare_notice
from bluelamp.contacts.models import Contact, Notice
from bluelamp.contacts.rules import NoticeState, Refusal
from bluelamp.contacts.tasks import post
from bluelamp.contacts.tests.agreed import agreed_by, someone_with_a_phone
from bluelamp.contacts.tests.scenarios import a_desk, answered
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.terms import Window
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.tasking.models import Task
from tests.post import PostOffice

pytestmark = pytest.mark.django_db
EVENING = Window((2,), 18 * 60, 20 * 60)  # a Wednesday; it is Tuesday
AT_SIX = datetime(2026, 5, 13, 17, 0, tzinfo=UTC)


@pytest.fixture
def desk() -> Account:
    return a_desk()


def a_notice(desk: Account, **terms: object) -> Notice:
    """Prepare a notice to someone who agreed to this."""
    contact = someone_with_a_phone()
    agreed_by(contact, desk, "email", **terms)
    return prepare_notice(by=GATE, message=answered(contact, desk))


def test_it_waits_and_is_sent_at_the_time_that_was_agreed(
    desk: Account, post_office: PostOffice, settings: Settings, clock: Traveller
) -> None:
    settings.SMTP_URL = post_office.url
    notice = a_notice(desk, hours=(EVENING,))
    assert (notice.state, notice.due_at) == (NoticeState.DUE, AT_SIX)
    post()
    assert post_office.letters == []
    clock.move_to(AT_SIX + timedelta(minutes=1))
    post()
    assert len(post_office.letters) == 1
    assert Entry.objects.get(name="contacts.NoticeHeldBack").facts["refusal"] == "not_now"
    assert not Task.objects.exists()


def test_times_that_were_changed_while_it_waited_count(
    desk: Account, post_office: PostOffice, settings: Settings, clock: Traveller
) -> None:
    settings.SMTP_URL = post_office.url
    notice = a_notice(desk)
    agreed_by(Contact.objects.get(), desk, "email", hours=(EVENING,))
    post()
    notice.refresh_from_db()
    assert post_office.letters == []
    assert (notice.state, notice.due_at, notice.attempts) == (NoticeState.DUE, AT_SIX, 0)


def test_about_a_sensitive_matter_only_staff_can_agree_to_a_notice(desk: Account) -> None:
    contact = someone_with_a_phone(sensitive=True)
    first = prepare_notice(by=GATE, message=answered(contact, desk, "We are on it."))
    assert (first.refusal, Task.objects.count()) == (Refusal.SENSITIVE, 1)
    agreed_by(contact, desk, "email")
    assert prepare_notice(by=GATE, message=answered(contact, desk, "It is done.")).state == NoticeState.DUE


def test_nobody_but_the_gate_holds_one_back(desk: Account) -> None:
    with pytest.raises(NotAllowed):
        hold_back_notice(by=actor_for(desk), notice=a_notice(desk), until=now())
