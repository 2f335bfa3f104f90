"""After a rotation everything from before still opens; without the keys nothing does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator
from cryptography.fernet import InvalidToken

from bluelamp.contacts.actions import open_tracking
from bluelamp.contacts.queries import code_made_from
from bluelamp.contacts.receipt_codes import code_digest, derive_code
from bluelamp.contacts.tests.scenarios import someone_came
from bluelamp.foundation.keys.files import make_keys, read_keys, rotate_key
from bluelamp.foundation.keys.secrets import decrypt_field
from bluelamp.foundation.keys.tests.other_keys import keys_of_another, rotated_keys
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.head import is_signed_by_us, newest_head
from bluelamp.foundation.ledger.proof.faults import Tally
from bluelamp.foundation.ledger.proof.whole import find_faults
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.reports.tests.scenarios import Reported, a_burglary_reported
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db
TRACKER = Actor.public("contacts.track")


@pytest.fixture
def reported() -> Reported:
    """Someone with a receipt from before."""
    a_force_with_teams()
    return a_burglary_reported()


def test_a_receipt_from_before_a_rotation_opens_its_contact(reported: Reported) -> None:
    with rotated_keys():
        opened = open_tracking(by=TRACKER, code=reported.code, word=reported.word)
        assert opened is not None
        assert opened.contact_id == reported.contact.pk
        assert open_tracking(by=TRACKER, code=reported.code, word="another word") is None


def test_a_receipt_from_after_it_is_kept_under_the_new_key(reported: Reported) -> None:
    with rotated_keys():
        later = a_burglary_reported()
        assert open_tracking(by=TRACKER, code=later.code, word=later.word) is not None
    assert open_tracking(by=TRACKER, code=later.code, word=later.word) is None


def test_a_code_that_is_shown_again_after_a_rotation_is_the_one_that_opens() -> None:
    a_force_with_teams()
    seed = bytes(range(32))
    code = derive_code(seed)
    contact = someone_came(receipt_code=code)
    with rotated_keys():
        assert derive_code(seed) != code
        assert code_made_from(seed, contact.pk) == code


def test_the_ledger_goes_on_under_a_new_key_and_stays_proved(reported: Reported) -> None:
    seal_waiting()
    before = newest_head()
    with rotated_keys():
        a_burglary_reported()
        seal_waiting()
        after = newest_head()
        assert before is not None
        assert after is not None
        assert is_signed_by_us(before)
        assert bytes(after.public_key) != bytes(before.public_key)
        assert list(find_faults([], Tally())) == []


def test_a_copy_of_the_database_without_the_keys_opens_nothing(reported: Reported) -> None:
    account = a_member_of(None)
    secret = Authenticator.objects.get(user=account).data["secret"]
    kept = bytes(reported.contact.receipts.get().code_digest)
    assert kept == code_digest(reported.code)
    assert decrypt_field(secret)
    with keys_of_another():
        assert open_tracking(by=TRACKER, code=reported.code, word=reported.word) is None
        assert code_digest(reported.code) != kept
        with pytest.raises(InvalidToken):
            decrypt_field(secret)


def test_a_session_from_before_a_rotation_is_read_with_its_key(tmp_path: Path) -> None:
    make_keys(tmp_path)
    [before] = read_keys(tmp_path, "session")
    rotate_key(tmp_path, "session")
    newest, _ = read_keys(tmp_path, "session")
    program = "from bluelamp.site.settings import *; print(SECRET_KEY, *SECRET_KEY_FALLBACKS)"
    told = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"BLUELAMP_KEYS": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.split() == [newest, before]
