"""A letter is made for the window of an envelope: what may be read outside, and nothing else, lies behind it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.shutter.actions import shut_sending
from bluelamp.foundation.shutter.rules import Why
from bluelamp.gateways.post.letter import Letter, NoRoom, Shut, letter_as_pdf, lines_of, page_of

LETTER = Letter(
    name="Sam Okafor",
    address="1 Mill Lane,Harrowmere\nHM1 2AB",
    reference="K7PM-2XQD",
    on=date(2026, 5, 12),
    head="Harrowmere Police",
    title="An answer",
    paragraphs=("We found <b>it</b>.", "Come by."),
    language="en",
)


@pytest.fixture(autouse=True)
def _way_back(settings: Any) -> None:
    settings.LETTERS_BACK_TO = "PO Box 41, Harrowmere HM1 1AA"


def test_each_part_of_the_address_is_a_line_and_what_was_typed_is_text() -> None:
    assert lines_of(LETTER) == ["Sam Okafor", "1 Mill Lane", "Harrowmere", "HM1 2AB"]
    page = page_of(LETTER)
    assert "We found &lt;b&gt;it&lt;/b&gt;." in page
    assert "PO Box 41, Harrowmere HM1 1AA · K7PM-2XQD" in page


def test_the_first_parts_of_a_long_address_share_a_line() -> None:
    long = replace(LETTER, address="Flat 3, The Old Chapel, 1 Mill Lane, Upper Harrowmere, Harrowmere, HM1 2AB")
    assert lines_of(long)[1:3] == ["Flat 3, The Old Chapel", "1 Mill Lane"]
    assert len(lines_of(long)) == 6


def test_an_address_that_the_window_cuts_off_is_refused() -> None:
    with pytest.raises(NoRoom):
        page_of(replace(LETTER, address=" ".join(["Old"] * 20)))


@pytest.mark.django_db
def test_nothing_is_made_while_sending_is_shut_or_in_training(settings: Any) -> None:
    settings.TRAINING = True
    with pytest.raises(Shut):
        letter_as_pdf(LETTER)
    settings.TRAINING = False
    shut_sending(by=Actor.system("sending.shut"), why=Why.BY_HAND)
    with pytest.raises(Shut):
        letter_as_pdf(LETTER)
