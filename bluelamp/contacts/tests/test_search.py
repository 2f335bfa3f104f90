"""Staff find contacts by whatever they know of them, and only what they reach."""

from datetime import timedelta
from itertools import product

import pytest
from time_machine import Traveller

from bluelamp.contacts.actions import erase_words, write_note
from bluelamp.contacts.models import Contact
from bluelamp.contacts.queries import contacts_within_reach
from bluelamp.contacts.searching import MOST_COUNTED, PAGE, Results, how_many, search, typed_as
from bluelamp.contacts.tests.scenarios import a_desk, answered, more_words, safe_email, someone_came
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Look
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.subscribe import read_news
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.foundation.search.index import refresh
from bluelamp.people.actions import GivenHandle, erase_person, say_who
from bluelamp.people.rules import HandleKind, Safety
from bluelamp.people.tests.naming import NAME, PERSON, sealed
from bluelamp.staff.models import Account, Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db
ERASER = Actor.system("records.erase")


@pytest.fixture
def amina() -> Account:
    """A member of the digital desk."""
    return a_desk()


def read_all() -> None:
    """Let the subscribers read what happened."""
    seal_waiting()
    while read_news():
        pass


def results(account: Account, words: str, *, before: int | None = None) -> Results:
    """Search, once the subscribers have read on."""
    read_all()
    return search(actor_for(account), words, before=before)


def found(account: Account, words: str) -> list[Contact]:
    """Return the contacts that a search finds."""
    return results(account, words).contacts


def a_phone(value: str) -> GivenHandle:
    """A phone number as someone gave it."""
    return GivenHandle(kind=HandleKind.PHONE, value=value, safety=Safety.NOT_SURE)


def colleague(team: str, role: Role = Role.CONTACT_STAFF) -> Account:
    """Return someone of another team."""
    return a_member_of(Team.objects.get(pk=team), role)


def test_words_from_every_side_find_a_contact(amina: Account) -> None:
    contact = someone_came()
    more_words(contact, "I found a glove in the garden.")
    answered(contact, amina, "Thank you. Keep it in a bag.")
    write_note(by=actor_for(amina), contact=contact, words="Rang the greengrocer.", message_id=new_id())
    someone_came(name="Nobody else")
    for words in ("GLOVE", "gloves garden", "bag", "greengrocer glove", "okafor bag"):
        assert found(amina, words) == [contact], words
    assert found(amina, "glove bicycle") == []


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Siân O'Brien", "sian obrien"),
        ("Gwenllian Llŵyd", "gwen llwyd"),
        ("Elizabeth Carter", "Liz Carter"),
        ("Bill Ward", "William"),
        ("Mohammed Aziz", "mo aziz"),
        ("Олександр Шевченко", "Oleksandr Shevchenko"),
        ("محمد علي", "Mohammed"),
    ],
)
def test_a_name_is_found_however_it_is_written(amina: Account, name: str, typed: str) -> None:
    contact = someone_came(name=name)
    assert found(amina, typed) == [contact]


@pytest.mark.parametrize("typed", ["Okafro", "Okaffor", "sam okafur", "Ocafor"])
def test_a_name_with_a_slip_in_it_is_found_as_written_alike(amina: Account, typed: str) -> None:
    contact = someone_came(name="Sam Okafor")
    shown = results(amina, typed)
    assert (shown.contacts, shown.alike) == ([contact], True)
    assert not results(amina, "okafor").alike


def test_a_phone_number_and_an_address_are_found_however_they_are_written(amina: Account) -> None:
    contact = someone_came(handles=[safe_email("Sam.O@example.com"), a_phone("07700 900123")])
    for typed in ("+44 7700 900123", "07700900123", "00447700900123", "SAM.O@EXAMPLE.COM"):
        assert found(amina, typed) == [contact], typed
    assert found(amina, "07700 900124") == []
    assert found(amina, "sam.x@example.com") == []


def test_a_person_with_three_hundred_handles_is_found_by_the_last(amina: Account) -> None:
    contact = someone_came(handles=[a_phone(f"07700 9{number:05}") for number in range(300)])
    assert found(amina, "+447700900299") == [contact]


def test_the_day_something_came_in_finds_it(amina: Account, clock: Traveller) -> None:
    earlier = someone_came()
    clock.shift(timedelta(days=1))
    someone_came()
    day = f"{earlier.received_at:%d/%m/%Y}"
    for typed in (day, f"{earlier.received_at:%d %B}", "yesterday", f"okafor {day}"):
        assert found(amina, typed) == [earlier], typed


def test_the_newest_come_first_a_page_at_a_time(amina: Account, clock: Traveller) -> None:
    came = []
    for _ in range(PAGE + 2):
        came.append(someone_came())
        clock.shift(timedelta(minutes=1))
    first = results(amina, "okafor")
    assert (first.contacts, first.count, first.at_least) == (came[:1:-1], PAGE + 2, False)
    second = results(amina, "okafor", before=first.older)
    assert (second.contacts, second.older) == ([came[1], came[0]], None)


def test_what_is_more_than_we_count_is_called_at_least(amina: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bluelamp.contacts.searching.MOST_COUNTED", 2)
    for _ in range(3):
        someone_came()
    shown = results(amina, "okafor")
    assert (shown.count, shown.at_least) == (2, True)
    assert MOST_COUNTED == 100


def test_only_what_is_within_reach_is_found_and_counted() -> None:
    amina = a_desk()
    came = [
        someone_came(team=team, sealed=sealed)
        for team, sealed in product(("digital-desk", "harbour-neighbourhood", "professional-standards"), (False, True))
    ]
    everyone = [
        amina,
        colleague("harbour-neighbourhood"),
        colleague("digital-desk", Role.SUPERVISOR),
        colleague("professional-standards", Role.STANDARDS_STAFF),
        a_member_of(None, Role.SUPERVISOR),
        a_member_of(None, Role.CONTACT_STAFF),
    ]
    for account in everyone:
        by = actor_for(account)
        reached = set(Contact.objects.filter(contacts_within_reach(by), pk__in=[each.pk for each in came]))
        shown = results(account, "okafor")
        assert set(shown.contacts) == reached
        assert shown.count == len(reached) == how_many(by, typed_as("okafor"))


def test_what_is_sealed_or_given_away_is_gone_at_once_and_found_by_whoever_has_it_then(amina: Account) -> None:
    contact = someone_came()
    assert found(amina, "okafor") == [contact]
    Contact.objects.filter(pk=contact.pk).update(team="professional-standards", sealed=True)
    assert results(amina, "okafor").count == 0
    refresh([contact.pk])
    assert found(amina, "okafor") == []
    assert found(colleague("professional-standards", Role.STANDARDS_STAFF), "okafor") == [contact]
    assert found(colleague("professional-standards"), "okafor") == []


def test_erased_words_are_never_found_again(amina: Account) -> None:
    contact = someone_came(handles=[a_phone("07700 900123")])
    more_words(contact, "The glove is green.")
    assert found(amina, "glove") == [contact]
    erase_words(by=ERASER, contact=contact, reason=WhyErased.PERSON_ASKED)
    assert found(amina, "glove") == []
    assert found(amina, "okafor") == [contact]
    erase_person(by=ERASER, person_id=contact.person_id, reason=WhyErased.PERSON_ASKED)
    for typed in ("okafor", "okafur", "sam", "07700 900123"):
        assert found(amina, typed) == [], typed


def test_a_name_that_was_given_later_finds_its_contact_and_one_that_was_sealed_does_not(amina: Account) -> None:
    contact = someone_came(name="")
    sealed(contact.person, contact.pk)
    assert found(amina, NAME.split()[1]) == []
    number = a_phone("07700 900123")
    say_who(by=PERSON, person=contact.person, matter_id=contact.pk, name="Sam Okafor", handles=[number])
    assert found(amina, "okafor") == [contact]
    assert found(amina, "07700 900123") == [contact]


def test_words_erased_before_they_were_read_are_not_found_either(amina: Account) -> None:
    contact = someone_came()
    more_words(contact, "The glove is green.")
    erase_words(by=ERASER, contact=contact, reason=WhyErased.PERSON_ASKED)
    assert found(amina, "glove") == []


@pytest.mark.parametrize("typed", ["", "!!!", "the", "\0", "'; DROP TABLE search_posting", "%", "x" * 5000])
def test_what_says_nothing_finds_nothing(amina: Account, typed: str) -> None:
    someone_came()
    assert found(amina, typed) == []


def test_what_was_shown_is_a_look_and_what_found_nothing_is_none(amina: Account) -> None:
    contact = someone_came()
    found(amina, "nothing like it")
    assert not Look.objects.exists()
    found(amina, "okafor")
    look = Look.objects.get()
    assert (look.actor_id, look.reason, look.list_ids) == (amina.pk, "search", [str(contact.pk)])


def test_what_was_added_to_several_is_found_and_what_was_erased_meanwhile_is_not(amina: Account) -> None:
    known, erased = someone_came(), someone_came()
    more_words(known, "A marmalade cat.")
    read_all()
    new = someone_came()
    for contact, words in ((known, "A tangerine."), (known, "A kumquat."), (erased, "A pomelo."), (new, "A satsuma.")):
        more_words(contact, words)
    erase_words(by=ERASER, contact=erased, reason=WhyErased.PERSON_ASKED)
    assert [found(amina, word) for word in ("marmalade", "tangerine", "kumquat", "satsuma")] == [
        [known],
        [known],
        [known],
        [new],
    ]
    assert found(amina, "pomelo") == []
