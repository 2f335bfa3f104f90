"""A single bit turned in a kept file is found, by the check and on opening."""

import pytest

from tests.needs import once
from tests.proofs import files_fixity
from tests.proofs.ground import Ground
from tests.proofs.telling import missed

pytestmark = [pytest.mark.journey, once]


def test_every_turned_bit_is_found_by_the_check_and_on_opening(ground: Ground) -> None:
    assert missed(files_fixity.prove(ground, 20)) == []
