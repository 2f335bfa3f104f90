"""Two members of staff who change one contact lose nothing, and overwrite nothing that they did not see."""

import pytest
from django.db import connection

from tests.needs import once_beside
from tests.proofs.edits import figures_of
from tests.proofs.telling import missed
from tests.proofs.two_staff import found_in

INTERLEAVINGS = 100


@once_beside
@pytest.mark.usefixtures("own_database")
def test_in_no_order_is_a_change_of_a_colleague_lost_or_overwritten_unseen() -> None:
    found = found_in(INTERLEAVINGS)
    assert found["clashes"] > INTERLEAVINGS / 4
    assert missed(figures_of(found, INTERLEAVINGS, connection.vendor)) == []
