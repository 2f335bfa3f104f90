"""Nothing is ever allowed against an agreement, whatever is agreed and whenever it is asked."""

from tests.needs import once
from tests.proofs.agreements import figures
from tests.proofs.telling import missed

AGREEMENTS = 1_000


@once
def test_nothing_is_allowed_against_an_agreement_and_nothing_refused_in_vain() -> None:
    assert missed(figures(AGREEMENTS, seed=7)) == []
