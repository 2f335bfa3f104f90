"""A file that is sent over a line that is cut comes whole, and a cut costs one piece."""

import pytest

from tests.needs import once_beside
from tests.proofs import cut_uploads
from tests.proofs.ground import Ground
from tests.proofs.telling import missed

pytestmark = [pytest.mark.journey, once_beside]


def test_a_file_comes_whole_through_twenty_cuts_and_a_kill(ground: Ground) -> None:
    assert missed(cut_uploads.prove(ground, 4)) == []
