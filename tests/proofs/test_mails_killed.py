"""What fetches, takes over, reads and sends mails is killed, and the mail server too: no mail is lost or doubled."""

import pytest

from tests.needs import dovecot, once_beside
from tests.proofs import mails_killed
from tests.proofs.ground import Ground
from tests.proofs.telling import missed

pytestmark = pytest.mark.journey


@once_beside
def test_no_mail_is_lost_or_doubled_whoever_is_killed_on_the_way(ground: Ground) -> None:
    dovecot()
    assert missed(mails_killed.prove(ground, 3)) == []  # of the fourth, the lease of a job would be waited for
