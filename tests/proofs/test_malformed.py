"""Requests that make no sense are answered in words, whatever they are, and soon."""

import pytest

from tests.needs import once_beside
from tests.proofs.ground import Ground
from tests.proofs.malformed import prove
from tests.proofs.telling import missed

pytestmark = pytest.mark.journey
REQUESTS = 80


@once_beside
def test_no_malformed_request_is_answered_with_an_error_of_ours(ground: Ground) -> None:
    assert missed(prove(ground, REQUESTS)) == []
