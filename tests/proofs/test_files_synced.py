"""No answer acknowledges a file that a power cut could lose."""

import os
import shutil

import pytest

from tests.proofs import files_synced
from tests.proofs.ground import Ground
from tests.proofs.telling import missed

pytestmark = pytest.mark.journey


def test_each_file_and_its_folders_are_on_the_disk_before_the_answer(ground: Ground) -> None:
    if shutil.which("strace") is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(
            f"This test needs strace. Get it with: {files_synced.CURE}"
        )
    assert missed(files_synced.prove(ground, 5)) == []
