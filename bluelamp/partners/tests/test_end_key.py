"""A key is ended: it opens nothing from that moment on."""

from datetime import date

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.partners.actions import end_key, note_use
from bluelamp.partners.models import Key
from bluelamp.partners.queries import key_shown
from bluelamp.partners.tests.scenarios import a_key
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_an_ended_key_opens_nothing_and_others_go_on() -> None:
    ended, other = a_key(), a_key()
    by = actor_for(Account.objects.get(pk=ended.key.made_by_id))
    end_key(by=by, key=ended.key)
    assert key_shown(ended.shown) is None
    assert key_shown(other.shown) is not None
    entry = Entry.objects.get(name="partners.KeyEnded")
    assert entry.record_id == ended.key.pk
    at = Key.objects.get(pk=ended.key.pk).ended_at
    end_key(by=by, key=ended.key)
    assert Key.objects.get(pk=ended.key.pk).ended_at == at


def test_the_day_of_the_last_use_only_goes_on() -> None:
    key = a_key().key
    for day in (date(2026, 5, 2), date(2026, 5, 1)):
        note_use(key.pk, day)
    assert Key.objects.get(pk=key.pk).last_used_on == date(2026, 5, 2)
