"""A file that is far too large is refused in a sentence, and takes neither memory nor disk."""

import pytest

from tests.needs import once
from tests.proofs import large_files
from tests.proofs.ground import Ground
from tests.proofs.telling import missed

pytestmark = [pytest.mark.journey, once]


def test_a_file_of_a_gibibyte_takes_no_memory_and_is_answered_in_a_sentence(ground: Ground) -> None:
    assert missed(large_files.prove(ground, 1024)) == []
