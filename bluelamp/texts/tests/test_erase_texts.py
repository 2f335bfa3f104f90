"""What texts say goes with what was reported, and a number leads to nothing any more."""

import pytest

from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.texts.actions import erase_texts
from bluelamp.texts.models import TextWords
from bluelamp.texts.subscribers import ERASER
from bluelamp.texts.tests.scenarios import a_taken_text

pytestmark = pytest.mark.django_db


def test_they_are_erased_and_the_row_stays() -> None:
    a_desk()
    contact = a_taken_text()
    for _ in range(2):
        erase_texts(by=ERASER, contact_id=contact.pk, reason=WhyErased.PERSON_ASKED)
    said = TextWords.objects.get()
    assert said.is_erased()
    assert (said.sender, said.words, said.fields) == ("", "", "")
