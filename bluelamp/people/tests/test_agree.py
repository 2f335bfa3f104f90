"""What is agreed about a handle is written down anew each time, and the newest holds."""

import pytest
from django.db import DatabaseError, connection, transaction

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.keys.secrets import decrypt_field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import content_digest
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import GivenHandle, Told, agree, record_person
from bluelamp.people.actions.agree import SafeAtNoTime
from bluelamp.people.agreements import agreed_with, agreements_about, code_words_of
from bluelamp.people.models import Agreement, Handle, Person
from bluelamp.people.rules import GivenBy, HandleKind, Safety
from bluelamp.people.terms import Window
from bluelamp.people.tests.agreeing import SAFE, agreeing, an_agreement
from bluelamp.staff.models import Account
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db
OFFICE = Window((0, 1, 2, 3, 4), 9 * 60, 17 * 60)


def someone(*handles: tuple[str, str, str]) -> Person:
    """Begin a record for someone with handles: kind, value and safety of each."""
    given = [GivenHandle(kind=HandleKind(kind), value=value, safety=Safety(safe)) for kind, value, safe in handles]
    return record_person(by=Actor.system("people.record"), name="Sam Okafor", handles=given)


@pytest.fixture
def desk() -> Account:
    return a_member_of(a_force_with_teams()["digital-desk"])


def test_what_a_report_said_is_the_first_agreement() -> None:
    email, phone = agreed_with(someone(("email", "sam@example.com", "safe"), ("phone", "07700 900982", "not_safe")).pk)
    assert (email.terms.safe, email.terms.by_staff, email.agreement) == (True, False, None)
    assert (phone.terms.safe, phone.terms.withhold_number, phone.terms.may_leave_message) == (False, True, False)


def test_a_new_agreement_holds_from_then_on_and_the_old_ones_are_kept(desk: Account) -> None:
    person = someone(("email", "sam@example.com", "safe"))
    an_agreement(person, desk, hours=(OFFICE,))
    an_agreement(person, desk, safety=Safety.NOT_SAFE, told=Told(others="his son"))
    (agreed,) = agreed_with(person.pk)
    assert (agreed.terms.safe, agreed.terms.hours, agreed.agreement and agreed.agreement.others) == (
        False,
        None,
        "his son",
    )
    before = agreements_about(agreed.handle)
    assert [(one.safety, one.hours, one.written_by) for one in before] == [
        ("not_safe", None, desk),
        ("safe", [[[0, 1, 2, 3, 4], 540, 1020]], desk),
    ]


def test_it_is_never_edited_and_never_removed(desk: Account) -> None:
    made = an_agreement(someone(("email", "sam@example.com", "safe")), desk)
    for change in (lambda: Agreement.objects.update(safety="not_safe"), lambda: Agreement.objects.get().delete()):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            change()
    assert Agreement.objects.get().safety == made.safety


@pytest.mark.parametrize("given_by", [GivenBy.SOMEONE_ELSE, GivenBy.OFFICER])
def test_what_anyone_but_the_owner_says_makes_nothing_safe(desk: Account, given_by: GivenBy) -> None:
    person = someone(("phone", "07700 900982", "safe"))
    an_agreement(person, desk, "phone", given_by=given_by, told=Told(said_by="his sister"))
    assert not agreed_with(person.pk)[0].terms.safe
    an_agreement(person, desk, "phone")
    assert agreed_with(person.pk)[0].terms.safe


def test_a_number_given_twice_is_as_safe_as_the_stricter_said_until_it_is_asked_again(desk: Account) -> None:
    person = someone(("phone", "07700 900982", "safe"), ("phone", "+44 7700 900982", "not_safe"))
    assert [(one.terms.safe, one.terms.ask_again) for one in agreed_with(person.pk)] == [(False, True)] * 2
    an_agreement(person, desk, "phone")
    assert [(one.terms.safe, one.terms.ask_again) for one in agreed_with(person.pk)] == [(True, False)] * 2


def test_a_code_word_is_kept_encrypted_and_is_read_back(desk: Account) -> None:
    person = someone(("phone", "07700 900982", "safe"))
    made = an_agreement(person, desk, "phone", code_word=True, told=Told(code_word="harbour light"))
    assert "harbour" not in Agreement.objects.get().sealed_code_word
    assert made.sealed_code_word
    (agreed,) = agreed_with(person.pk)
    assert (agreed.terms.code_word, code_words_of(agreed)) == (True, ["harbour light"])


def test_nothing_is_safe_at_no_time(desk: Account) -> None:
    with pytest.raises(SafeAtNoTime, match="at no time"):
        an_agreement(someone(("email", "sam@example.com", "safe")), desk, hours=())


def test_nobody_agrees_without_leave_or_about_the_handle_of_another(desk: Account) -> None:
    person = someone(("email", "sam@example.com", "safe"))
    other = someone(("email", "ada@example.com", "safe"))
    handle = Handle.objects.get(person=other)
    for by in (Actor.system("contacts.see"), agreeing(desk)):
        with pytest.raises(NotAllowed):
            agree(by=by, person=person, handle_id=handle.pk, terms=SAFE, told=Told())
    assert not Agreement.objects.exists()


def test_the_ledger_answers_for_it_and_tells_nothing_of_what_was_agreed(desk: Account) -> None:
    person = someone(("email", "sam@example.com", "safe"))
    made = an_agreement(person, desk, hours=(OFFICE,), told=Told(others="his son"))
    entry = Entry.objects.get(name="people.AgreementMade")
    assert entry.facts == {
        "agreement_id": str(made.pk),
        "handle_id": str(made.handle_id),
        "person_id": str(person.pk),
    }
    assert bytes(entry.digest or b"") == content_digest([Agreement.objects.get()])


def test_what_is_personal_in_it_is_encrypted_at_rest_and_read_as_it_was_said(desk: Account) -> None:
    made = an_agreement(someone(("email", "sam@example.com", "safe")), desk, told=Told(others="his son", said_by="Kim"))
    with connection.cursor() as cursor:
        cursor.execute("SELECT others, said_by FROM people_agreement")
        kept = cursor.fetchone()
    assert kept is not None
    assert not {"his son", "Kim"} & set(kept)
    assert [decrypt_field(words) for words in kept] == ["his son", "Kim"]
    again = Agreement.objects.get(pk=made.pk)
    assert (again.others, again.said_by) == ("his son", "Kim")
    assert content_digest([again]) == content_digest([made])


def test_what_no_key_opens_any_more_is_said_to_be_lost(desk: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    an_agreement(someone(("email", "sam@example.com", "safe")), desk, told=Told(others="his son"))
    monkeypatch.setattr("bluelamp.foundation.keys.secrets.ring", lambda _purpose: (bytes(32),))
    assert "cannot be read any more" in Agreement.objects.get().others
    assert Agreement.objects.get().said_by == ""
