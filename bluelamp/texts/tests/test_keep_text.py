"""A text is kept once under its provider's name for it."""

import pytest

from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.queries import actor_for
from bluelamp.texts.actions import keep_text
from bluelamp.texts.actions.keep import OtherWords
from bluelamp.texts.models import Text
from bluelamp.texts.rules import Provider
from bluelamp.texts.tests.scenarios import KEEPER, NUMBER, a_kept_text

pytestmark = pytest.mark.django_db


def test_it_is_kept_whole_and_once_however_often_it_comes() -> None:
    text = a_kept_text("Helo, ŷ")
    assert a_kept_text("Helo, ŷ") == text
    assert (text.said.sender, text.said.words) == (NUMBER, "Helo, ŷ")
    assert Entry.objects.filter(name="texts.TextArrived").count() == 1


def test_another_text_under_the_same_name_is_refused_and_the_first_stays() -> None:
    a_kept_text("one")
    with pytest.raises(OtherWords):
        a_kept_text("two")
    assert Text.objects.get().said.words == "one"


def test_providers_may_use_the_same_name() -> None:
    a_kept_text()
    keep_text(by=KEEPER, provider=Provider.NOTIFY, sid="SM1", sender=NUMBER, words="other", fields="")
    assert Text.objects.count() == 2


def test_staff_may_not_put_one_in() -> None:
    with pytest.raises(NotAllowed):
        keep_text(
            by=actor_for(a_desk()), provider=Provider.TWILIO, sid="SM9", sender=NUMBER, words="made up", fields=""
        )
