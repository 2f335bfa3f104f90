"""A standby that every commit waits for takes over with all that was acknowledged."""

import pytest
from django.conf import settings

from tests.proofs import fail_over
from tests.proofs.ground import Ground
from tests.proofs.telling import missed

pytestmark = pytest.mark.journey


@pytest.mark.skipif(settings.ON_SQLITE, reason="SQLite has no standby.")
def test_no_fail_over_loses_an_acknowledged_report(ground: Ground) -> None:
    assert missed(fail_over.prove(ground, 1)) == []
