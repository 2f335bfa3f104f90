"""A notice about an answer is prepared once, or refused with its reason."""

import pytest
from pytest_django import Settings

from bluelamp.contacts.actions.notices import GATE, prepare_notice, send_due_notices
from bluelamp.contacts.for_me import tasks_for
from bluelamp.contacts.models import Notice
from bluelamp.contacts.rules import NoticeState, Refusal
from bluelamp.contacts.tests.scenarios import a_desk, answered, more_words, safe_email, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.subscribe import read_news
from bluelamp.people.actions import GivenHandle
from bluelamp.people.rules import HandleKind, Safety
from bluelamp.people.tests.sealing import sealed
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of
from tests.post import PostOffice

pytestmark = pytest.mark.django_db
UNSURE = GivenHandle(kind=HandleKind.EMAIL, value="sam@example.com", safety=Safety.NOT_SURE)
UNSAFE = GivenHandle(kind=HandleKind.EMAIL, value="sam@example.com", safety=Safety.NOT_SAFE)
PHONE = GivenHandle(kind=HandleKind.PHONE, value="07700 900982", safety=Safety.SAFE)


@pytest.mark.parametrize(
    ("handles", "refusal"),
    [
        ([safe_email()], ""),
        ([UNSURE], Refusal.NOT_SAFE),
        ([UNSAFE], Refusal.NOT_SAFE),
        ([PHONE], Refusal.NO_HANDLE),
        ([], Refusal.NO_HANDLE),
    ],
)
def test_a_notice_waits_only_where_the_person_said_that_it_is_safe(handles: list[GivenHandle], refusal: str) -> None:
    desk = a_desk()
    notice = prepare_notice(by=GATE, message=answered(someone_came(handles=handles), desk))
    assert notice.refusal == refusal
    assert notice.state == (NoticeState.REFUSED if refusal else NoticeState.DUE)


def test_nothing_is_sent_about_a_sealed_matter() -> None:
    desk = a_desk()
    message = answered(someone_came(handles=[safe_email()]), desk)
    message.contact.sealed = True
    assert prepare_notice(by=GATE, message=message).refusal == Refusal.SEALED


def test_nor_to_a_sealed_person_whom_professional_standards_is_asked_to_tell() -> None:
    desk = a_desk()
    keeper = a_member_of(desk.teams.get(), Role.STANDARDS_STAFF)
    keeper.teams.clear()
    contact = someone_came(handles=[safe_email()])
    sealed(contact.person, keeper)
    assert prepare_notice(by=GATE, message=answered(contact, keeper)).refusal == Refusal.SEALED
    assert [task.matter_id for task in tasks_for(actor_for(keeper))] == [contact.pk]
    assert not tasks_for(actor_for(desk)).exists()


def test_nothing_is_sent_from_training_and_no_mail_server_is_asked(settings: Settings, post_office: PostOffice) -> None:
    settings.TRAINING, settings.SMTP_URL = True, post_office.url
    notice = prepare_notice(by=GATE, message=answered(someone_came(handles=[safe_email()]), a_desk()))
    assert (notice.state, notice.refusal) == (NoticeState.REFUSED, Refusal.TRAINING)
    assert send_due_notices() == 0
    assert post_office.letters == []


def test_a_notice_that_was_prepared_before_does_not_leave_from_training_either(
    settings: Settings, post_office: PostOffice
) -> None:
    notice = prepare_notice(by=GATE, message=answered(someone_came(handles=[safe_email()]), a_desk()))
    settings.TRAINING, settings.SMTP_URL = True, post_office.url
    assert send_due_notices() == 1
    notice.refresh_from_db()
    assert (notice.state, notice.refusal) == (NoticeState.REFUSED, Refusal.TRAINING)
    assert post_office.letters == []


def test_one_answer_is_one_notice_however_often_it_is_heard_of() -> None:
    desk = a_desk()
    message = answered(someone_came(handles=[safe_email()]), desk)
    assert prepare_notice(by=GATE, message=message) == prepare_notice(by=GATE, message=message)
    assert Entry.objects.filter(name="contacts.NoticePrepared").count() == 1


def test_an_answer_leads_to_a_notice_by_itself_and_other_words_do_not() -> None:
    desk = a_desk()
    contact = someone_came(handles=[safe_email()])
    message = answered(contact, desk)
    more_words(contact)
    seal_waiting()
    read_news()
    assert Notice.objects.get().message == message


def test_nobody_but_the_gate_prepares_a_notice() -> None:
    desk = a_desk()
    message = answered(someone_came(handles=[safe_email()]), desk)
    with pytest.raises(NotAllowed):
        prepare_notice(by=actor_for(desk), message=message)
