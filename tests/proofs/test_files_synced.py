"""No answer acknowledges a file that a power cut could lose."""

import pytest

from tests.needs import once_beside, strace
from tests.proofs import files_synced
from tests.proofs.ground import Ground
from tests.proofs.telling import missed

pytestmark = [pytest.mark.journey, once_beside]


def test_each_file_and_its_folders_are_on_the_disk_before_the_answer(ground: Ground) -> None:
    strace()
    assert missed(files_synced.prove(ground, 2)) == []
