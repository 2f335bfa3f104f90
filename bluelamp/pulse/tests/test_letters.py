"""A letter to an address is neutral outside, and says inside that chance picked it."""

import re

import pytest
from django.conf import settings

from bluelamp.gateways.post.letter import page_of
from bluelamp.pulse.codes import code_again
from bluelamp.pulse.letters import _letter, letters_to
from bluelamp.pulse.rules import spaced
from bluelamp.pulse.tests.scenarios import a_wave, drawn, last_draw
from bluelamp.staff.tests.scenarios import a_force_with_teams

pytestmark = pytest.mark.django_db


def test_it_is_to_the_resident_with_a_code_of_its_own() -> None:
    a_force_with_teams()
    wave = a_wave()
    first, second = drawn(wave)[:2]
    letter = _letter(last_draw(wave), first, "en-gb", "Harrowmere Police", reminder=False)
    assert (letter.name, letter.address, letter.reference) == ("The resident", first.words, "1-1")
    said = " ".join(letter.paragraphs)
    code = spaced(code_again(first.pk, bytes(first.code_digest or b"")))
    assert code in said
    assert "We picked your address by chance." in said
    assert "We wrote to you before." not in said
    other = " ".join(_letter(last_draw(wave), second, "cy", "Harrowmere Police", reminder=True).paragraphs)
    assert code not in other
    assert other != said
    page = page_of(letter, letter)
    assert page.count("<section") == 2


def test_many_letters_are_one_pdf_and_in_welsh_too_where_the_wave_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    a_force_with_teams()
    wave = a_wave(in_welsh=True)
    found = drawn(wave)[:2]
    monkeypatch.setattr(settings, "LETTERS_BACK_TO", "PO Box 41, Harrowmere HM1 1AA")
    pdf = letters_to(last_draw(wave), found, reminder=False)
    assert len(re.findall(rb"/Type /Page\b", pdf)) in (0, 4)  # none can be counted where the PDF packs them
    assert pdf.startswith(b"%PDF-")
