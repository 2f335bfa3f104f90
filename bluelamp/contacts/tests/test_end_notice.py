"""The gate: what leaves, what does not, and what is said of it, with a real mail server at the other end."""

from datetime import timedelta

import pytest
from pytest_django import Settings
from time_machine import Traveller

from bluelamp.contacts.actions.notice_ends import end_notice
from bluelamp.contacts.actions.notices import (
    GATE,
    end_abandoned_notices,
    prepare_notice,
    send_due_notices,
)
from bluelamp.contacts.models import Contact, Notice
from bluelamp.contacts.rules import NOTICE_LEASE, NOTICE_TRIES, NoticeState, Refusal
from bluelamp.contacts.tasks import post
from bluelamp.contacts.tests.bad_post import REFUSED, open_bad_office
from bluelamp.contacts.tests.scenarios import a_desk, answered, safe_email, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.models import Entry
from bluelamp.knowledge.templates import NOTICE
from bluelamp.knowledge.tests.scenarios import an_approved_template
from bluelamp.people.models import Handle
from bluelamp.staff.actions import choose_sender
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.senders import EMAIL
from bluelamp.staff.tests.scenarios import a_member_of
from tests.ports import free_port
from tests.post import PostOffice

pytestmark = pytest.mark.django_db
ANSWER = "We found fingerprints on the window of 12 Lantern Street."


@pytest.fixture
def notice() -> Notice:
    """A notice that waits to be sent."""
    desk = a_desk()
    contact = someone_came(handles=[safe_email("sam@example.com")])
    return prepare_notice(by=GATE, message=answered(contact, desk, ANSWER))


def after(notice: Notice) -> Notice:
    """Let the post go, and return what became of a notice."""
    post()
    notice.refresh_from_db()
    return notice


def ended() -> list[object]:
    """Return how notices ended, as the ledger tells it."""
    return [entry.facts["state"] for entry in Entry.objects.filter(name="contacts.NoticeEnded").order_by("id")]


def test_a_notice_is_sent_once(notice: Notice, post_office: PostOffice, settings: Settings) -> None:
    settings.SMTP_URL = post_office.url
    assert after(notice).state == NoticeState.SENT
    assert send_due_notices() == 0
    assert [letter["To"] for letter in post_office.letters] == ["sam@example.com"]
    assert notice.ended_at == now()
    assert ended() == ["sent"]


def test_the_e_mail_says_nothing_of_the_matter(notice: Notice, post_office: PostOffice, settings: Settings) -> None:
    settings.SMTP_URL = post_office.url
    after(notice)
    (letter,) = post_office.letters
    whole = letter.as_string()
    contact = Contact.objects.get()
    told = ["fingerprints", "Lantern", contact.reference, str(contact.pk), "Sam ", "Okafor", "crime", "olice", "Harrow"]
    assert [word for word in told if word in whole] == []
    assert letter["Subject"] == "There is an update"
    assert letter.get_content().splitlines()[:5] == [
        "There is an update. You can read it with your code here:",
        "",
        "http://localhost:8000/track/",
        "",
        "Do not reply to this e-mail.",
    ]


def test_it_is_said_and_sent_as_the_force_chose(notice: Notice, post_office: PostOffice, settings: Settings) -> None:
    settings.SMTP_URL = post_office.url
    administrator = a_member_of(None, Role.ADMINISTRATOR)
    an_approved_template(actor_for(administrator), NOTICE, "Something is new", "Read it here: {address}")
    choose_sender(by=actor_for(administrator), channel=EMAIL, name="Updates", address="updates@localhost")
    after(notice)
    (letter,) = post_office.letters
    assert (letter["Subject"], letter["From"]) == ("Something is new", "Updates <updates@localhost>")
    assert letter.get_content().strip() == "Read it here: http://localhost:8000/track/"


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"safety": "not_safe"}, Refusal.NOT_SAFE),
        ({"safety": "not_sure"}, Refusal.NOT_SAFE),
        ({"given_by_owner": False}, Refusal.NOT_OWNER),
    ],
)
def test_the_gate_decides_again_at_the_moment_of_sending(
    notice: Notice, post_office: PostOffice, settings: Settings, change: dict[str, object], refusal: Refusal
) -> None:
    settings.SMTP_URL = post_office.url
    Handle.objects.update(**change)
    assert after(notice).state == NoticeState.REFUSED
    assert notice.refusal == refusal
    assert post_office.letters == []


def test_a_matter_sealed_meanwhile_is_not_written_about(
    notice: Notice, post_office: PostOffice, settings: Settings
) -> None:
    settings.SMTP_URL = post_office.url
    Contact.objects.update(sealed=True)
    assert after(notice).refusal == Refusal.SEALED
    assert post_office.letters == []


def test_without_a_mail_server_a_notice_waits_and_no_try_is_counted(notice: Notice, clock: Traveller) -> None:
    for _ in range(20):
        assert after(notice).state == NoticeState.DUE
        clock.shift(timedelta(hours=1))
    assert notice.attempts == 0
    assert ended() == []


def test_a_server_that_is_away_is_tried_again_later(
    notice: Notice, post_office: PostOffice, settings: Settings, clock: Traveller
) -> None:
    settings.SMTP_URL = f"smtp://127.0.0.1:{free_port()}"
    assert after(notice).state == NoticeState.DUE
    assert notice.due_at == now() + timedelta(minutes=2)
    settings.SMTP_URL = post_office.url
    assert after(notice).state == NoticeState.DUE
    clock.shift(timedelta(minutes=2))
    assert after(notice).state == NoticeState.SENT
    assert len(post_office.letters) == 1


def test_a_notice_that_is_never_taken_fails_after_eight_tries(
    notice: Notice, settings: Settings, clock: Traveller
) -> None:
    with open_bad_office(says_to_recipient=REFUSED) as office:
        settings.SMTP_URL = office.url
        for _ in range(NOTICE_TRIES):
            assert after(notice).state in (NoticeState.DUE, NoticeState.FAILED)
            clock.shift(timedelta(hours=2))
    assert (notice.state, notice.attempts) == (NoticeState.FAILED, NOTICE_TRIES)
    assert office.seen_whole == []


def test_a_line_cut_after_the_words_ends_in_doubt_and_is_never_repeated(
    notice: Notice, settings: Settings, clock: Traveller
) -> None:
    with open_bad_office() as office:
        settings.SMTP_URL = office.url
        for _ in range(3):
            assert after(notice).state == NoticeState.UNCERTAIN
            clock.shift(timedelta(hours=2))
    assert len(office.seen_whole) == 1
    assert ended() == ["uncertain"]


def test_a_letter_the_server_plainly_refuses_is_tried_again(notice: Notice, settings: Settings) -> None:
    with open_bad_office(says_to_letter=b"451 Not now\r\n") as office:
        settings.SMTP_URL = office.url
        assert after(notice).state == NoticeState.DUE
    assert len(office.seen_whole) == 1


def test_a_notice_whose_sender_was_killed_ends_in_doubt(
    notice: Notice, post_office: PostOffice, settings: Settings, clock: Traveller
) -> None:
    settings.SMTP_URL = post_office.url
    Notice.objects.update(state=NoticeState.SENDING, attempts=1, leased_until=now() + NOTICE_LEASE)
    assert end_abandoned_notices() == 0
    clock.shift(NOTICE_LEASE + timedelta(seconds=1))
    assert after(notice).state == NoticeState.UNCERTAIN
    assert post_office.letters == []


def test_an_address_with_a_second_line_is_never_sent_to(
    notice: Notice, post_office: PostOffice, settings: Settings
) -> None:
    settings.SMTP_URL = post_office.url
    Handle.objects.update(value="sam@example.com\nBcc: all@example.com")
    after(notice)
    assert post_office.letters == []


def test_one_bad_address_does_not_hold_up_the_others(
    notice: Notice, post_office: PostOffice, settings: Settings
) -> None:
    settings.SMTP_URL = post_office.url
    Handle.objects.update(value="sam@exämple\u2028.com")
    other = someone_came(handles=[safe_email("ada@example.com")])
    prepare_notice(by=GATE, message=answered(other, Account.objects.get()))
    after(notice)
    assert [letter["To"] for letter in post_office.letters] == ["ada@example.com"]


def test_nobody_but_the_gate_ends_a_notice(notice: Notice) -> None:
    with pytest.raises(NotAllowed):
        end_notice(by=actor_for(Account.objects.get()), notice=notice, state=NoticeState.SENT, refusal=None)


def test_whoever_reads_our_pages_in_welsh_is_told_in_welsh(
    notice: Notice, post_office: PostOffice, settings: Settings
) -> None:
    settings.SMTP_URL = post_office.url
    Contact.objects.update(language="cy")
    after(notice)
    (letter,) = post_office.letters
    assert letter["Subject"] == "Mae diweddariad"
    assert "/track/?language=cy" in str(letter.get_payload(decode=True))
