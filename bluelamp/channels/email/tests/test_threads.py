"""A reply joins its contact, whoever is not its person is held beside it, and what nobody wrote is never answered."""

import re

import pytest
from pytest_django import Settings

from bluelamp.channels.email.tests.handing_over import OURS
from bluelamp.channels.email.tests.writing import (
    FIRST,
    SENDER,
    SERVER,
    VOUCHED,
    a_reply,
    answered_by_mail,
    came,
    let_it_leave,
    someone_wrote,
)
from bluelamp.contacts.models import Contact, Notice
from bluelamp.contacts.queries import attachments_of, conversation
from bluelamp.contacts.rules import CloseReason, Direction, NoticeState, State
from bluelamp.contacts.tests.scenarios import a_desk, closed, safe_email, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.ledger.proof.faults import Tally
from bluelamp.foundation.ledger.proof.whole import find_faults
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.mails.actions import decide_held, take_up
from bluelamp.mails.models import Mail, MailWords
from bluelamp.mails.queries import beside
from bluelamp.mails.rules import Became, Decision
from bluelamp.people.models import Handle
from bluelamp.people.rules import Safety
from bluelamp.reports.actions import erase_matter
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from tests.ledger import read_ledger
from tests.post import PostOffice

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(post_office: PostOffice, settings: Settings) -> Account:
    """A desk that writes and is written to by e-mail."""
    settings.SMTP_URL, settings.SMTP_SENDER, settings.MAIL_CHECKED_BY = post_office.url, OURS, SERVER
    return a_desk()


def words_in(contact: Contact) -> list[str]:
    """Return what its person said since a contact came in."""
    said = conversation(contact, with_notes=True)
    return [message.words for message in said if message.direction == Direction.FROM_PERSON]


def assert_the_ledger_is_sound() -> None:
    """Let everything be read, and prove the ledger."""
    read_ledger()
    assert list(find_faults([], Tally())) == []


def test_an_answer_goes_out_with_its_words_once_that_is_agreed_and_never_before(
    desk: Account, post_office: PostOffice
) -> None:
    contact = someone_wrote()
    let_it_leave(contact, desk, "Too early.")
    assert post_office.letters == []
    assert Notice.objects.get().refusal == "not_owner"
    answered_by_mail(contact, desk, post_office)
    (letter,) = post_office.letters
    assert (letter["To"], letter["Subject"]) == (SENDER, "An answer to your e-mail")
    assert letter.get_content().splitlines()[0] == "What colour is it?"
    assert (letter["In-Reply-To"], letter["References"]) == ("<one@post.example>", "<one@post.example>")
    whole = letter.as_string()
    known = [contact.reference, str(contact.pk), contact.pk.hex, contact.person.name, "bicycle"]
    assert [word for word in known if word in whole] == []
    assert re.fullmatch(r"contact\+[a-z2-7]{42}@in\.harrowmere\.example", letter["Reply-To"])


@pytest.mark.parametrize("how", ["To", "Cc", "Delivered-To", "X-Original-To", "In-Reply-To", "References"])
def test_a_reply_joins_its_contact_by_whatever_leads_there(desk: Account, post_office: PostOffice, how: str) -> None:
    contact = someone_wrote()
    ours = answered_by_mail(contact, desk, post_office)
    sign = {"In-Reply-To": ours, "References": f"<one@post.example> {ours}"}.get(how) or str(
        post_office.letters[-1]["Reply-To"]
    ).upper()
    mail = came(
        a_reply(f"{how}: {sign}", words="It is green.\n\nOn Tue, 12 May 2026 at 09:00, we wrote:\n> What colour is it?")
    )
    assert (mail.became, mail.contact) == (Became.MESSAGE, contact)
    assert words_in(contact)[-1].startswith("It is green.")
    assert "> What colour" in words_in(contact)[-1]
    assert beside(contact, conversation(contact, with_notes=True)).new == {mail.message_id: "It is green."}
    assert mail.file in [each.file for each in attachments_of(contact)]
    assert Contact.objects.count() == 1
    assert_the_ledger_is_sound()


def test_one_that_answers_their_own_first_mail_joins_it_too(desk: Account) -> None:
    contact = someone_wrote()
    assert came(a_reply("In-Reply-To: <one@post.example>")).contact == contact


def test_an_address_of_ours_goes_before_what_a_mail_says_it_answers(desk: Account, post_office: PostOffice) -> None:
    first = someone_wrote()
    answered_by_mail(first, desk, post_office)
    other = came(f"{VOUCHED}\n{FIRST.replace('<one@', '<other@')}\nAnd my bell.\n").contact
    mail = came(a_reply(f"To: {post_office.letters[-1]['Reply-To']}", "In-Reply-To: <other@post.example>"))
    assert mail.contact == first != other


def test_a_reply_opens_a_closed_contact_again(desk: Account, post_office: PostOffice) -> None:
    contact = someone_wrote()
    ours = answered_by_mail(contact, desk, post_office)
    closed(contact, desk, CloseReason.ANSWERED)
    came(a_reply(f"In-Reply-To: {ours}"))
    contact.refresh_from_db()
    assert (contact.state, contact.closed_at) == (State.WAITING, None)


def test_a_stranger_who_quotes_a_reference_gets_into_no_thread(desk: Account) -> None:
    contact = someone_wrote()
    mail = came(a_reply(f"Subject: Re: {contact.reference}", sender="him@else.example"))
    assert mail.became == Became.CONTACT
    assert mail.contact != contact
    assert words_in(contact) == []


@pytest.mark.parametrize(
    ("sender", "vouched", "why"),
    [
        (
            "him@else.example",
            "Authentication-Results: mx.harrowmere.example; dmarc=pass header.from=else.example",
            "stranger",
        ),
        (SENDER, "", "not_vouched"),
        (SENDER, "Authentication-Results: mx.else.example; dmarc=pass header.from=post.example", "not_vouched"),
        (f"{SENDER}, him@else.example", VOUCHED, "not_vouched"),
    ],
)
def test_whoever_may_not_be_the_person_is_held_beside_the_contact(
    desk: Account, post_office: PostOffice, sender: str, vouched: str, why: str
) -> None:
    contact = someone_wrote()
    ours = answered_by_mail(contact, desk, post_office)
    said = words_in(contact)
    mail = came(a_reply(f"In-Reply-To: {ours}", words="Where is she?", sender=sender, vouched=vouched))
    assert (mail.became, mail.contact, mail.why_held) == (Became.HELD, contact, why)
    assert [held.words for held in beside(contact).held] == ["Where is she?"]
    assert words_in(contact) == said
    assert (Contact.objects.count(), len(post_office.letters)) == (1, 1)
    contact.refresh_from_db()
    assert contact.state == State.ANSWERED


def test_a_member_of_staff_says_that_it_is_theirs_or_makes_it_a_contact(desk: Account, post_office: PostOffice) -> None:
    contact = someone_wrote()
    ours = answered_by_mail(contact, desk, post_office)
    for number, decision in enumerate((Decision.THEIRS, Decision.OWN_CONTACT)):
        content = a_reply(f"In-Reply-To: {ours}", f"X-Number: {number}", sender="new@else.example", words=decision)
        mail = came(content.replace("<two@", f"<two{number}@"))
        decide_held(by=actor_for(desk), mail=mail, decision=decision)
        with pytest.raises(NotAllowed):  # it is held no more
            decide_held(by=actor_for(desk), mail=mail, decision=Decision.THEIRS)
        read_ledger()
        came(content.replace("<two@", f"<two{number}@"))
    theirs, own = Mail.objects.order_by("arrived_at")[1:]
    assert (theirs.became, theirs.contact, words_in(contact)[-1]) == (Became.MESSAGE, contact, "theirs")
    assert own.became == Became.CONTACT
    assert own.contact != contact
    assert beside(contact).held == []
    assert Entry.objects.filter(name="mails.MailDecided", actor_id=desk.pk).count() == 2
    assert_the_ledger_is_sound()


def test_the_same_mail_by_two_ways_is_one_message(desk: Account, post_office: PostOffice) -> None:
    contact = someone_wrote()
    ours = answered_by_mail(contact, desk, post_office)
    before = len(words_in(contact))
    content = a_reply(f"In-Reply-To: {ours}")
    first, second = came(content), came(f"Received: by way.example\n{content}".replace("\n", "\r\n"))
    assert (first.became, second.became, second.why_set_aside) == (Became.MESSAGE, Became.SET_ASIDE, "twice")
    assert came(a_reply(f"In-Reply-To: {ours}", words="And it has a bell.")).became == Became.MESSAGE
    assert len(words_in(contact)) == before + 2


def test_whoever_sends_the_same_first_cannot_have_the_true_one_set_aside(
    desk: Account, post_office: PostOffice
) -> None:
    contact = someone_wrote()
    ours = answered_by_mail(contact, desk, post_office)
    assert came(a_reply(f"In-Reply-To: {ours}", vouched="")).became == Became.HELD
    assert came(a_reply(f"In-Reply-To: {ours}")).became == Became.MESSAGE


def test_a_bounce_is_told_at_the_message_that_came_back_and_someone_is_asked_to_tell_them(
    desk: Account, post_office: PostOffice
) -> None:
    contact = someone_wrote()
    ours = answered_by_mail(contact, desk, post_office)
    bounce = (
        "From: MAILER-DAEMON@mx.post.example\nSubject: Undelivered Mail Returned to Sender\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=edge\n\n--edge\n\nIt came back.\n"
        "--edge\n"
        f"Content-Type: message/delivery-status\n\nFinal-Recipient: rfc822; {SENDER}\nAction: failed\nStatus: 5.1.1\n"
        f"--edge\nContent-Type: text/rfc822-headers\n\nMessage-ID: {ours}\n--edge--\n"
    )
    for content in (bounce.replace(ours, "<m.forged@localhost>"), bounce, bounce + "\n"):
        assert came(content, no_return_path=True).why_set_aside == "bounce"
    assert Notice.objects.latest("due_at").state == NoticeState.CAME_BACK
    states = [entry.facts["state"] for entry in Entry.objects.filter(name="contacts.NoticeEnded").order_by("id")]
    assert states == ["sent", "came_back"]
    assert Entry.objects.filter(name="tasking.TaskMade", person_id=contact.person_id).exists()


def test_an_automatic_reply_is_set_aside_and_two_machines_do_not_talk(desk: Account, post_office: PostOffice) -> None:
    contact = someone_wrote()
    ours = answered_by_mail(contact, desk, post_office)
    assert str(post_office.letters[-1]["Auto-Submitted"]) == "auto-generated"
    said = words_in(contact)
    assert came(a_reply(f"In-Reply-To: {ours}", "Auto-Submitted: auto-replied")).why_set_aside == "automatic"
    assert words_in(contact) == said
    for number in range(5):
        came(a_reply(f"In-Reply-To: {ours}", words=f"I am a robot that does not say so: {number}"))
    assert len(post_office.letters) == 1


def test_someone_who_came_by_the_web_answers_their_notice_by_mail(desk: Account, post_office: PostOffice) -> None:
    contact = someone_came(handles=[safe_email(SENDER)])
    ours = answered_by_mail(contact, desk, post_office)
    assert "What colour" not in post_office.letters[-1].as_string()
    assert post_office.letters[-1]["Reply-To"] is None
    assert came(a_reply(f"In-Reply-To: {ours}")).contact == contact


def test_an_address_that_is_never_safe_or_was_given_by_someone_else_is_nobodys(
    desk: Account, post_office: PostOffice
) -> None:
    contact = someone_came(handles=[safe_email(SENDER)])
    ours = answered_by_mail(contact, desk, post_office)
    Handle.objects.update(safety=Safety.NEVER)
    assert came(a_reply(f"In-Reply-To: {ours}")).why_held == "stranger"


def test_nothing_joins_what_was_erased_and_what_was_held_there_is_erased_with_it(
    desk: Account, post_office: PostOffice
) -> None:
    contact = someone_wrote()
    ours = answered_by_mail(contact, desk, post_office)
    held = came(a_reply(f"In-Reply-To: {ours}", sender="him@else.example", words="Where is she?"))
    by = Actor.system("records.erase")
    erase_matter(by=by, contact=contact, reason=WhyErased.PERSON_ASKED, with_person=True)
    read_ledger()
    assert beside(contact).held == []
    assert MailWords.objects.get(mail=held).is_erased()
    assert Mail.objects.get(pk=held.pk).file.is_erased()
    assert came(a_reply(f"In-Reply-To: {ours}")).became == Became.CONTACT
    assert_the_ledger_is_sound()


def test_one_that_was_set_aside_is_taken_up(desk: Account) -> None:
    mail = came(a_reply("Auto-Submitted: auto-replied", words="This is no robot. Help me."))
    by = Actor.system("mails.take_up")
    take_up(by=by, mail=mail)
    read_ledger()
    again = came(a_reply("Auto-Submitted: auto-replied", words="This is no robot. Help me."))
    assert again.became == Became.CONTACT
