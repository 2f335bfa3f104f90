"""A mail makes one contact, of someone who is known only by the address that it says it is from."""

import pytest

from bluelamp.contacts.gate import decide_about
from bluelamp.contacts.gate_rules import Kind, Refused, Way
from bluelamp.contacts.models import Contact
from bluelamp.contacts.queries import attachments_of
from bluelamp.contacts.rules import LONGEST_MESSAGE, Channel, Refusal
from bluelamp.contacts.tests.routing import a_rule
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.files.tests.scenarios import taken
from bluelamp.foundation.ledger.models import Entry
from bluelamp.mails.actions import set_mail_aside, take_mail
from bluelamp.mails.models import Mail
from bluelamp.mails.rules import Became, Decision, WhySetAside
from bluelamp.mails.tests.scenarios import KEEPER, WRITER, a_kept_mail, a_letter, a_taken_mail
from bluelamp.reports.queries import report_of
from bluelamp.reports.tests.forms import a_definition, a_page, a_question, published
from bluelamp.staff.models import Team
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _force() -> None:
    a_force_with_teams()


def story(contact: Contact) -> str:
    """Return what was written."""
    report = report_of(contact)
    assert report is not None
    return str(report.answers["what_happened"])


def test_it_is_about_the_general_service_and_says_what_the_mail_says() -> None:
    contact = a_taken_mail()
    assert (contact.channel, contact.subject, contact.team_id) == (Channel.EMAIL, "question", "digital-desk")
    assert story(contact) == "My bicycle\n\nMy bicycle is gone."
    mail = Mail.objects.get()
    assert (mail.became, mail.contact) == (Became.CONTACT, contact)
    assert [attachment.file for attachment in attachments_of(contact)] == [mail.file]
    assert Entry.objects.get(name="mails.MailTaken").record_id == contact.pk


def test_the_sender_is_claimed_so_nothing_is_sent_there() -> None:
    contact = a_taken_mail()
    handle = contact.person.handles.get()
    assert (contact.person.name, handle.value, handle.given_by_owner) == ("Elin Prys", "elin@post.example", False)
    for kind in (Kind.RECEIPT, Kind.NOTICE, Kind.ANSWER):
        says = decide_about(contact, kind, Way.EMAIL).says
        assert isinstance(says, Refused)
        assert says.reason == Refusal.NOT_OWNER


def test_what_names_no_address_has_no_handle() -> None:
    for address in ("", "undisclosed recipients", "a@" + "b" * 300):
        contact = take_mail(by=WRITER, mail_id=a_kept_mail(address.encode()).pk, letter=a_letter(address=address))
        assert contact is not None
        assert not contact.person.handles.exists()


def test_taken_twice_it_is_one_contact() -> None:
    first = a_taken_mail()
    assert take_mail(by=WRITER, mail_id=Mail.objects.get().pk, letter=a_letter()) is None
    set_mail_aside(by=WRITER, mail_id=Mail.objects.get().pk, why=WhySetAside.AUTOMATIC, letter=a_letter())
    assert Contact.objects.get() == first
    assert Mail.objects.get().became == Became.CONTACT


def test_one_that_staff_let_join_a_contact_meanwhile_begins_none() -> None:
    mail = a_kept_mail()
    Mail.objects.update(decision=Decision.THEIRS)
    assert take_mail(by=WRITER, mail_id=mail.pk, letter=a_letter()) is None
    assert not Contact.objects.exists()


def test_where_it_fails_half_way_nothing_of_it_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_told: object) -> None:
        raise RuntimeError("the power went")

    monkeypatch.setattr("bluelamp.mails.settling.record_kept_file", fail)
    with pytest.raises(RuntimeError, match="the power went"):
        a_taken_mail()
    assert not Contact.objects.exists()
    assert Mail.objects.get().became == Became.WAITING


def test_it_goes_where_the_rules_say() -> None:
    a_member_of(Team.objects.get(pk="harbour-neighbourhood"))
    a_rule(words="bicycle", team="harbour-neighbourhood")
    assert a_taken_mail().team_id == "harbour-neighbourhood"


def test_its_files_are_attached() -> None:
    contact = a_taken_mail(files=[taken(name="one.pdf"), taken(b"a note", name="two.txt")])
    assert [attachment.file.name for attachment in attachments_of(contact)] == ["one.pdf", "two.txt", "mail.eml"]


def test_one_that_says_nothing_says_so_and_one_that_is_too_long_says_where_the_rest_is() -> None:
    assert story(a_taken_mail(subject="", words=" \x00\n")) == "This e-mail has no words in it."
    long = take_mail(by=WRITER, mail_id=a_kept_mail(b"long").pk, letter=a_letter(words="word " * 10_000))
    assert long is not None
    assert len(story(long)) <= LONGEST_MESSAGE
    assert story(long).endswith("All of it is among the files.")


def test_a_force_whose_own_form_asks_for_more_is_written_to_all_the_same() -> None:
    published(a_definition(a_page("first", a_question("colour")), code="question"), 2)
    assert story(a_taken_mail()).endswith("My bicycle is gone.")


def test_only_the_work_behind_the_door_may() -> None:
    with pytest.raises(NotAllowed):
        take_mail(by=KEEPER, mail_id=a_kept_mail().pk, letter=a_letter())
