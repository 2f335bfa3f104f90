"""No webhook of a text is accepted that was forged, and none of a provider's is lost or doubled."""

import pytest
from django.db import connection

from bluelamp.contacts.tests.scenarios import a_desk
from tests.proofs.hostile_webhooks import found_in
from tests.proofs.telling import missed
from tests.proofs.webhooks import figures_of

COUNT = 300


@pytest.mark.django_db
def test_whatever_is_forged_replayed_truncated_or_reordered() -> None:
    a_desk()
    found = found_in(COUNT)
    assert found["forged"] > COUNT / 3
    assert found["good"] > COUNT / 8
    assert missed(figures_of(found, COUNT, connection.vendor)) == []
