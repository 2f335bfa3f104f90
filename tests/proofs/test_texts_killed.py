"""What takes texts over and reads them is killed: no text is lost or doubled."""

import pytest

from tests.needs import once_beside
from tests.proofs import texts_killed
from tests.proofs.ground import Ground
from tests.proofs.telling import missed

pytestmark = pytest.mark.journey


@once_beside
def test_no_text_is_lost_or_doubled_where_we_are_killed_on_the_way(ground: Ground) -> None:
    assert missed(texts_killed.prove(ground, 1)) == []
