"""Files that were made to break programs break nothing and are kept, whichever way they come in."""

import pytest

from tests.needs import once
from tests.proofs import hostile_files
from tests.proofs.ground import Ground
from tests.proofs.telling import missed

pytestmark = [
    pytest.mark.journey,
    once,
    pytest.mark.skipif(
        not hostile_files.HOSTILE.is_dir(), reason="The files that were made to break programs are not here."
    ),
]


def test_some_of_the_files_are_kept_by_every_door(ground: Ground) -> None:
    assert missed(hostile_files.prove(ground, 40)) == []
