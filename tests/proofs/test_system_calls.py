"""No answer leaves before what it acknowledges is on the disk."""

import pytest

from tests.needs import once, strace
from tests.proofs import system_calls
from tests.proofs.ground import Ground
from tests.proofs.telling import missed

pytestmark = [pytest.mark.journey, once]


def test_a_report_is_on_the_disk_before_it_is_acknowledged(ground: Ground) -> None:
    strace()
    assert missed(system_calls.prove(ground, 3)) == []
