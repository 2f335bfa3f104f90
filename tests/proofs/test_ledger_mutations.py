"""Whatever is changed in the ledger past the program is found, and the first bad entry is named."""

import pytest
from django.db import connection

from tests.needs import once
from tests.proofs.ledger_mutations import figure_of
from tests.proofs.tampered_ledger import found_of
from tests.proofs.telling import missed

CHANGES = 300


@once
@pytest.mark.usefixtures("own_database")
def test_every_change_to_the_ledger_is_found_and_its_first_bad_entry_named() -> None:
    found = found_of(CHANGES)
    assert found["entries"] >= 200
    assert found["contents"] > found["without_digest"] == 0
    assert missed([figure_of(found, CHANGES, connection.vendor)]) == []
