"""Whoever has a letter types its code and answers, on two pages without a script."""

from typing import Any

import pytest
from django.test import Client

from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.foundation.tests.reading import summary as linked
from bluelamp.pulse.codes import code_again
from bluelamp.pulse.models import Address, Answer
from bluelamp.pulse.rules import spaced
from bluelamp.pulse.tests.scenarios import GOOD, a_wave, sent

PAGE = "/local-survey/"


@pytest.fixture
def address(db: None) -> Address:
    """Where a letter was sent to."""
    return sent(a_wave())[0]


def code_in(address: Address) -> str:
    """Return the code as it stands in the letter."""
    return spaced(code_again(address.pk, bytes(address.code_digest or b"")))


def summary(response: Any) -> list[str]:
    """Return what the error summary says."""
    return [text for text, _ in linked(response)]


def shown(client: Client, address: Address) -> dict[str, str]:
    """Type the code, and return what the form with the questions carries."""
    box = page_of(client.post(PAGE, {"code": code_in(address)})).select_one("input[name=shown]")
    assert box is not None
    return {"shown": str(box["value"])}


@pytest.mark.django_db
def test_it_says_beforehand_what_happens_with_the_answers(client: Client) -> None:
    told = said(client.get(PAGE))
    assert "When you send them, we erase your address and the code." in told
    assert "It takes one minute." in told


def test_the_code_leads_to_the_questions_and_shows_nothing_of_the_address(client: Client, address: Address) -> None:
    told = said(client.post(PAGE, {"code": code_in(address)}))
    assert "All in all, how good a job do the police do where you live?" in told
    assert "Lane" not in told
    assert address.area.code not in told


def test_it_is_kept_once_and_they_are_thanked(client: Client, address: Address) -> None:
    form = shown(client, address)
    assert "Thank you" in said(client.post(PAGE, form | GOOD))
    assert Answer.objects.get().given == GOOD
    assert summary(client.post(PAGE, form | GOOD)) == ["This code was used already, or the survey is over."]
    assert "It may have been used" in summary(client.post(PAGE, {"code": code_in(address)}))[0]
    assert Answer.objects.count() == 1


def test_an_empty_form_is_shown_again_with_what_was_chosen(client: Client, address: Address) -> None:
    response = client.post(PAGE, shown(client, address) | {"age": "25-34"})
    assert summary(response) == ["Answer at least one of the first questions."]
    assert 'value="25-34" checked' in response.content.decode()
    assert not Answer.objects.exists()


@pytest.mark.django_db
def test_a_program_that_tries_a_thousand_codes_is_refused_after_thirty(client: Client) -> None:
    assert summary(client.post(PAGE, {"code": "12"})) == ["Enter the 12 digits of the code in your letter."]
    for number in range(30):
        assert "No answer can be given with this code" in summary(client.post(PAGE, {"code": f"{number:012d}"}))[0]
    assert "There were too many tries from here." in summary(client.post(PAGE, {"code": "0" * 12}))[0]


def test_it_is_asked_in_welsh_and_the_language_changes_with_nothing_kept(client: Client, address: Address) -> None:
    form = shown(client, address)
    told = said(client.post(f"{PAGE}?language=cy", form | {"language": "cy", "job": "good"}))
    assert "Mae gen i hyder yn yr heddlu yma" in told
    assert not Answer.objects.exists()


@pytest.mark.django_db
def test_a_word_that_we_did_not_make_shows_no_questions(client: Client) -> None:
    assert summary(client.post(PAGE, {"shown": "a" * 42} | GOOD)) == [
        "This code was used already, or the survey is over."
    ]
