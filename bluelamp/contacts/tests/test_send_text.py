"""An answer to someone who texted leaves by text, once, where that is agreed; and the desk is told how far it came."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from time_machine import Traveller

from bluelamp.channels.sms.tests.sending import connect, post_form, signed
from bluelamp.channels.sms.tests.telling import notify_tells, twilio_tells
from bluelamp.contacts.actions.notices import GATE, prepare_notice
from bluelamp.contacts.models import Contact, Notice, Sending
from bluelamp.contacts.rules import NOTICE_LEASE, NoticeState, Refusal
from bluelamp.contacts.tests.scenarios import a_desk, answered
from bluelamp.contacts.tests.texting import (
    ANSWER,
    after,
    an_answer,
    noted,
    texted,
    two_providers,
)
from bluelamp.contacts.text_rules import SendingState
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.lines.outcome import Outcome
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.foundation.shutter.actions import shut_sending
from bluelamp.foundation.shutter.rules import Why
from bluelamp.gateways.sms.adapter import Answer, Text
from bluelamp.gateways.sms.handing import hand_over
from bluelamp.gateways.sms.tests.providing import NOTIFY_TOOK, TWILIO_TOOK, answers, twilio_fails
from bluelamp.people.models import Handle
from bluelamp.reports.actions.erase import erase_matter
from bluelamp.tasking.models import Task
from bluelamp.texts.models import DeadLetter
from bluelamp.texts.tests.scenarios import a_taken_text
from bluelamp.workspaces.contact_staff.conversation import turns_of
from tests.listening import Listener
from tests.ports import free_port

pytestmark = pytest.mark.django_db
Both = tuple[Listener, Listener]


@pytest.fixture
def both(settings: Any, tmp_path: Path) -> Iterator[Both]:
    """Twilio, and GOV.UK Notify."""
    connect(settings)
    with two_providers(settings, tmp_path) as each:
        yield each


def told(notice: Notice) -> str:
    """Return what the desk is told of it."""
    return turns_of(notice.contact, [notice.message])[0].notice


def tells_before_it_answers(monkeypatch: Any, status: str) -> None:
    """Let Twilio tell this of a text, once, while it has not yet answered that it takes it."""

    def told_meanwhile(provider: str, text: Text) -> Answer:
        answer = hand_over(provider, text)
        if provider == "twilio":
            assert twilio_tells(text.told_at, status) == 204
        return answer

    monkeypatch.setattr("bluelamp.contacts.actions.sendings.hand_over", told_meanwhile)


def states() -> list[str]:
    """Return how far each text came, the first first."""
    return list(Sending.objects.order_by("tried_at", "pk").values_list("state", flat=True))


def test_it_leaves_once_to_the_number_that_texted_and_adds_nothing_that_tells_who_writes(both: Both) -> None:
    notice = an_answer()
    assert after(after(notice)).state == NoticeState.SENT
    (text,) = texted(both[0])
    assert (text["To"], text["From"], text["Body"]) == ("+447700900123", "+447700900999", ANSWER)
    assert both[1].heard == []
    assert told(notice) == "Queued by the provider of text messages."


def test_a_long_one_says_how_many_texts_it_made(both: Both) -> None:
    notice = after(an_answer("a" * 161))
    assert told(notice) == "Queued by the provider of text messages. It made 2 texts."


def test_where_they_agreed_that_it_may_tell_who_writes_it_says_how_to_reach_help(both: Both) -> None:
    after(an_answer(neutral_sender=False))
    assert texted(both[0])[0]["Body"].endswith("In an emergency always call 999.")


def test_to_a_number_that_nobody_agreed_on_nothing_leaves_and_someone_is_asked_to_tell_them(both: Both) -> None:
    desk = a_desk()
    notice = prepare_notice(by=GATE, message=answered(a_taken_text(), desk))
    assert (after(notice).state, notice.refusal) == (NoticeState.REFUSED, Refusal.NOT_OWNER)
    assert both[0].heard == both[1].heard == []
    assert "by text" in Task.objects.get().words
    assert told(notice).startswith("Not sent by text: nobody has agreed")


def test_the_gate_decides_again_at_the_moment_of_sending(both: Both) -> None:
    notice = an_answer()
    Contact.objects.update(sealed=True)
    assert after(notice).refusal == Refusal.SEALED
    assert both[0].heard == []


def test_another_number_of_theirs_is_not_texted(both: Both) -> None:
    notice = an_answer()
    Handle.objects.update(value="07700 900982")
    assert after(notice).refusal == Refusal.NO_HANDLE


def test_without_a_provider_it_waits_and_says_so() -> None:
    notice = an_answer()
    assert (after(notice).state, notice.attempts) == (NoticeState.DUE, 0)
    assert told(notice) == "It waits to leave by text: no provider of text messages is set up here."
    assert not Sending.objects.exists()


def test_in_training_nobody_is_asked(both: Both, settings: Any) -> None:
    notice = an_answer()
    settings.TRAINING = True
    assert after(notice).refusal == Refusal.TRAINING
    assert both[0].heard == []


@pytest.mark.parametrize(
    ("status", "said"),
    [(503, twilio_fails(503, 20503)), (401, twilio_fails(401, 20003)), (201, TWILIO_TOOK | {"status": "failed"})],
)
def test_what_the_first_certainly_did_not_take_the_second_does(both: Both, status: int, said: Any) -> None:
    answers(both[0], status, said)
    notice = an_answer()
    assert after(notice).state == NoticeState.SENT
    assert [each["personalisation"] for each in noted(both[1])] == [{"words": ANSWER}]
    assert states() == [SendingState.NOT_TAKEN, SendingState.QUEUED]
    assert told(notice) == "Twilio did not take it. Queued by the provider of text messages."


def test_one_that_is_down_is_passed_over_and_where_both_are_it_waits(
    both: Both, settings: Any, clock: Traveller
) -> None:
    settings.TWILIO_URL = settings.NOTIFY_URL = f"http://127.0.0.1:{free_port()}"
    notice = an_answer()
    assert (after(notice).state, notice.attempts) == (NoticeState.DUE, 1)
    settings.NOTIFY_URL = both[1].url
    clock.shift(timedelta(hours=1))
    assert after(notice).state == NoticeState.SENT


def test_an_owner_who_wants_no_texts_gets_none_by_another_way(both: Both) -> None:
    answers(both[0], 400, twilio_fails(400, 21610))
    notice = an_answer()
    assert after(notice).state == NoticeState.FAILED
    assert both[1].heard == []
    assert Task.objects.count() == 1


@pytest.mark.parametrize("said", [b"<html>Hotel</html>", b'{"ok": true}'])
def test_one_that_answers_well_and_lies_leaves_us_in_doubt_and_nothing_is_sent_again(
    both: Both, clock: Traveller, said: bytes
) -> None:
    answers(both[0], 200, said)
    notice = an_answer()
    for _ in range(3):
        assert after(notice).state == NoticeState.UNCERTAIN
        clock.shift(timedelta(hours=2))
    assert (len(both[0].heard), both[1].heard) == (1, [])
    assert told(notice) == "It may or may not have left by text. It is not sent again."


def test_what_was_in_doubt_is_cleared_up_by_what_they_tell_later(both: Both) -> None:
    answers(both[0], 500, b"")
    notice = an_answer()
    after(notice)
    assert twilio_tells(texted(both[0])[0]["StatusCallback"], "delivered") == 204
    assert after(notice).state == NoticeState.DELIVERED


def test_killed_on_the_way_it_is_never_sent_again(both: Both, clock: Traveller, monkeypatch: Any) -> None:
    notice = an_answer()

    def die_then(provider: str, text: Text) -> None:
        hand_over(provider, text)
        raise KeyboardInterrupt

    monkeypatch.setattr("bluelamp.contacts.actions.sendings.hand_over", die_then)
    with pytest.raises(KeyboardInterrupt):
        after(notice)
    monkeypatch.undo()
    assert states() == [SendingState.TRYING]
    clock.shift(NOTICE_LEASE + timedelta(seconds=1))
    assert after(notice).state == NoticeState.UNCERTAIN
    assert (len(both[0].heard), both[1].heard) == (1, [])
    twilio_tells(texted(both[0])[0]["StatusCallback"], "sent")
    assert after(notice).state == NoticeState.SENT


@pytest.mark.parametrize(
    ("told_first", "becomes"), [("delivered", NoticeState.DELIVERED), ("undelivered", NoticeState.CAME_BACK)]
)
@pytest.mark.parametrize("status", [201, 500])
def test_what_is_told_before_they_have_answered_counts(
    both: Both, monkeypatch: Any, told_first: str, becomes: NoticeState, status: int
) -> None:
    answers(both[0], status, TWILIO_TOOK)
    notice = an_answer()
    tells_before_it_answers(monkeypatch, told_first)
    assert after(notice).state == becomes


def test_one_that_never_left_as_they_tell_before_they_have_answered_goes_by_the_other(
    both: Both, monkeypatch: Any
) -> None:
    notice = an_answer()
    tells_before_it_answers(monkeypatch, "failed")
    assert after(notice).state == NoticeState.SENT
    assert states() == [SendingState.NOT_TAKEN, SendingState.QUEUED]


@pytest.mark.parametrize(("told_first", "becomes"), [("delivered", NoticeState.DELIVERED), ("failed", NoticeState.DUE)])
def test_of_one_whose_sender_was_killed_what_was_told_counts(
    both: Both, clock: Traveller, told_first: str, becomes: NoticeState
) -> None:
    notice = an_answer()
    after(notice)
    Notice.objects.update(state=NoticeState.SENDING, leased_until=now() - timedelta(seconds=1), ended_at=None)
    Sending.objects.update(state=SendingState.TRYING)
    twilio_tells(texted(both[0])[0]["StatusCallback"], told_first)
    assert after(notice).state == becomes


def test_a_mistake_in_the_settings_of_one_stops_no_other(both: Both, settings: Any) -> None:
    settings.TWILIO_SECRET = "/nowhere"
    notice = an_answer()
    assert after(notice).state == NoticeState.SENT
    assert (both[0].heard, len(both[1].heard)) == ([], 1)


def test_while_sending_is_shut_it_waits_and_is_not_handed_over(both: Both) -> None:
    notice = an_answer()
    shut_sending(by=Actor.system("sending.shut"), why=Why.BY_HAND)
    assert (after(notice).state, notice.attempts) == (NoticeState.DUE, 0)
    assert both[0].heard == both[1].heard == []
    assert not Sending.objects.exists()


def test_in_training_the_gateway_itself_hands_nothing_over(both: Both, settings: Any) -> None:
    settings.TRAINING = True
    text = Text(to="+447700900123", words=ANSWER, name="1", told_at="https://localhost/")
    assert hand_over("twilio", text).outcome == Outcome.SHUT
    assert both[0].heard == []


def test_of_an_answer_that_was_erased_nobody_is_told(both: Both) -> None:
    notice = an_answer()
    erase_matter(
        by=Actor.system("records.erase"), contact=notice.contact, reason=WhyErased.PERSON_ASKED, with_person=True
    )
    assert after(notice).state == NoticeState.FAILED
    assert not Task.objects.exists()
    assert both[0].heard == []


def test_how_far_it_came_is_told_in_any_order_and_twice(both: Both) -> None:
    notice = an_answer()
    after(notice)
    address = texted(both[0])[0]["StatusCallback"]
    assert twilio_tells(address, "sent", ChannelPrefix="new") == 204
    assert told(after(notice)) == "On its way to their phone by text."
    for status in ("delivered", "sent", "queued", "undelivered", "delivered"):
        assert twilio_tells(address, status) == 204
    assert told(after(notice)) == "Delivered to their phone by text."
    ended = Entry.objects.filter(name="contacts.NoticeEnded").order_by("id")
    assert [entry.facts["state"] for entry in ended] == ["sent", "delivered"]
    assert not Task.objects.exists()


def test_one_that_did_not_arrive_is_for_someone_to_tell(both: Both) -> None:
    notice = an_answer()
    after(notice)
    for _ in range(2):
        twilio_tells(texted(both[0])[0]["StatusCallback"], "undelivered", ErrorCode="30003")
    assert after(notice).state == NoticeState.CAME_BACK
    assert told(notice) == "Not delivered: the text did not reach their phone."
    assert Task.objects.count() == 1


def test_one_that_never_left_after_all_goes_by_the_other_provider(both: Both, clock: Traveller) -> None:
    notice = an_answer()
    after(notice)
    twilio_tells(texted(both[0])[0]["StatusCallback"], "failed", ErrorCode="30001")
    clock.shift(timedelta(hours=1))
    assert after(notice).state == NoticeState.SENT
    assert (len(both[0].heard), len(both[1].heard)) == (1, 1)
    assert notify_tells(noted(both[1])[0]["reference"], "delivered") == 204
    assert after(notice).state == NoticeState.DELIVERED


def test_what_is_told_by_nobody_we_know_changes_nothing(both: Both) -> None:
    notice = an_answer()
    after(notice)
    address = texted(both[0])[0]["StatusCallback"]
    assert twilio_tells(address[:-3] + "aa/", "delivered") == 204
    fields = {"MessageStatus": "delivered"}
    path = "/" + address.partition("//")[2].partition("/")[2]
    assert post_form(path, fields, signed(fields, path="/texts/twilio/told/other/")) == 403
    assert notify_tells(str(Sending.objects.get().pk), "delivered", bearer="another") == 403
    assert notify_tells("no reference of ours", "delivered") == 204
    assert notify_tells(str(notice.pk), "delivered") == 204
    assert after(notice).state == NoticeState.SENT
    assert not DeadLetter.objects.exists()


def test_a_state_that_nobody_knows_is_a_dead_letter_and_changes_nothing(both: Both) -> None:
    notice = an_answer()
    after(notice)
    assert twilio_tells(texted(both[0])[0]["StatusCallback"], "teleported") == 204
    assert notify_tells(str(Sending.objects.get().pk), "teleported") == 204
    assert DeadLetter.objects.filter(why="no_state").count() == 2
    assert after(notice).state == NoticeState.SENT


def test_the_words_and_the_number_are_in_no_row_of_what_was_sent(both: Both) -> None:
    after(an_answer())
    kept = Sending.objects.values().get()
    assert not [value for value in kept.values() if ANSWER in str(value) or "7700900123" in str(value)]
    assert kept["sid"] == TWILIO_TOOK["sid"]
    assert NOTIFY_TOOK["id"] != kept["sid"]
    assert Contact.objects.count() == 1
