"""The same word, name, phone number, address or day is the same, however it is written."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bluelamp.foundation.search.dates import days_in
from bluelamp.foundation.search.rules import alike, as_reference, emails_in, folded, one_of_many, phones_in, words_in

LETTERS = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz"), min_size=4, max_size=18)
ON = date(2026, 5, 12)


def days(text: str) -> list[str]:
    """Return the days that a text names, said on 12 May 2026."""
    return [day.value for day in days_in(text, on=ON)]


@given(st.text())
@example("\u0130\u210c\u2460\u1e9e")
def test_a_folded_word_stays_as_it_is_when_it_is_folded_again(word: str) -> None:
    assert folded(folded(word)) == folded(word)


@given(st.text())
def test_every_word_stands_where_it_says(text: str) -> None:
    for word in words_in(text):
        assert folded(text[word.start : word.end]) == word.value != ""


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("Siân", "sian"),
        ("Tŷ", "ty"),
        ("Llŵyd", "llwyd"),
        ("O\u2019Brien", "obrien"),
        ("o'brien", "obrien"),
        ("Zoe\u0308", "zoe"),
        ("STRASSE", folded("Straße")),
        ("Иванов", "ivanov"),
        ("Щербакова", "shcherbakova"),
        ("Παπαδόπουλος", "papadopoylos"),
        ("محمد", "mhmd"),
        ("Łukasz", "lukasz"),
    ],
)
def test_accents_apostrophes_and_scripts_make_no_difference(written: str, compared: str) -> None:
    assert [word.value for word in words_in(f"({written}, again)")] == [compared, "again"]


@given(LETTERS, st.data())
def test_one_wrong_letter_does_not_matter(name: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(name) - 1))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    for other in (name[:place] + name[place + 1 :], name[:place] + letter + name[place + 1 :]):
        if len(other) >= 4 and not _doubles(name) and not _doubles(other):
            assert alike(name) & alike(other)


@pytest.mark.parametrize(
    ("one", "other"), [("stephen", "stefen"), ("okafor", "okafro"), ("anne", "ane"), ("philips", "phillips")]
)
def test_names_written_almost_the_same_are_alike(one: str, other: str) -> None:
    assert alike(one) & alike(other)


@pytest.mark.parametrize(("one", "other"), [("okafor", "pritchard"), ("sam", "pam"), ("ruth", "joan")])
def test_other_names_are_not(one: str, other: str) -> None:
    assert not alike(one) & alike(other)


def test_a_name_of_four_hundred_letters_costs_no_more() -> None:
    assert len(alike(folded("x" * 400))) == 1
    assert len(alike(folded("ab" * 200))) == 1
    assert len(folded("ab" * 200)) == 40


def test_one_of_many_is_the_same_word() -> None:
    assert [one_of_many(word) for word in ("bicycles", "glass", "gas", "keys")] == ["bicycle", "glass", "gas", "key"]


@pytest.mark.parametrize(
    "written",
    [
        "+44 7700 900123",
        "07700900123",
        "0044 7700 900 123",
        "+44 (0)7700 900123",
        "07700 900-123",
        "07700.900.123",
    ],
)
def test_a_phone_number_is_the_same_however_it_is_written(written: str) -> None:
    assert [phone.value for phone in phones_in(f"Ring {written}.")] == ["447700900123"]


@pytest.mark.parametrize("written", ["01/02/2026", "12", "0 pounds", "K7PM-2XQD", "+", "0" * 60])
def test_what_is_no_phone_number_is_none(written: str) -> None:
    assert list(phones_in(written)) == []


def test_an_email_address_is_the_same_in_capitals() -> None:
    assert [address.value for address in emails_in("Write to Sam.O'Neil@Example.COM, please.")] == [
        "sam.o'neil@example.com"
    ]


@pytest.mark.parametrize("typed", ["K7PM-2XQD", "k7pm-2xqd", " k7pm2xqd ", "K7PM 2XQD"])
def test_a_reference_is_the_same_with_or_without_its_dash(typed: str) -> None:
    assert as_reference(typed) == "K7PM-2XQD"


@pytest.mark.parametrize("typed", ["", "K7PM", "bicycle", "K7PM-2XQD please", "AEIO-UAEI"])
def test_what_is_no_reference_is_none(typed: str) -> None:
    assert as_reference(typed) == ""


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("12 March", ["2026-03-12"]),
        ("the 3rd of June", ["2025-06-03"]),
        ("March 12", ["2026-03-12"]),
        ("March 12th, 2024", ["2024-03-12"]),
        ("12/03/2026 and 1.4.26", ["2026-03-12", "2026-04-01"]),
        ("2026-03-12", ["2026-03-12"]),
        ("29 February 2025", []),
        ("31/13/2026", []),
        ("I may go at 5", []),
        ("0000-00-00 99 May 0000", []),
    ],
)
def test_a_day_is_the_same_however_it_is_written(written: str, meant: list[str]) -> None:
    assert days(written) == meant


@given(st.text(st.sampled_from("0123456789 /.-+()abmayMarch@"), max_size=60))
def test_nothing_that_people_type_breaks_it(text: str) -> None:
    for find in (phones_in, emails_in, words_in):
        list(find(text))
    days(text)


def _doubles(name: str) -> bool:
    return any(a == b for a, b in pairwise(name))
