"""Someone else approves the phrases of danger, as they were seen."""

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.knowledge.actions import NewerVersion, NothingWaits, OwnWords, approve_danger, write_danger
from bluelamp.knowledge.tests.test_write_danger import TEXT, writer

pytestmark = pytest.mark.django_db


def test_nobody_approves_their_own_nor_what_they_did_not_see() -> None:
    with pytest.raises(NothingWaits):
        approve_danger(by=writer(), language="en", seen=0)
    by = writer()
    write_danger(by=by, language="en", text=TEXT, seen=0)
    with pytest.raises(OwnWords):
        approve_danger(by=by, language="en", seen=1)
    with pytest.raises(NewerVersion):
        approve_danger(by=writer(), language="en", seen=2)


def test_approving_twice_is_approving_once() -> None:
    write_danger(by=writer(), language="en", text=TEXT, seen=0)
    for _ in range(2):
        approve_danger(by=writer(), language="en", seen=1)
    assert Entry.objects.filter(name="knowledge.DangerApproved").count() == 1
