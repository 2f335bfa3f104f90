"""What the small part of each proof is made on."""

from collections.abc import Iterator

import pytest

from tests.proofs.ground import Ground, new_ground


@pytest.fixture(scope="package")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    """A force set up once for all proofs; each serves it as long as it needs."""
    with new_ground(tmp_path_factory.mktemp("ground")) as made:
        yield made
