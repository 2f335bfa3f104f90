"""Putting a file on record."""

from base64 import b32decode

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.files.actions import keep_file
from bluelamp.foundation.files.models import File
from bluelamp.foundation.files.tests.scenarios import KEEPER, PDF, a_file, digest, taken
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import content_digest
from bluelamp.foundation.ledger.models import Entry

pytestmark = pytest.mark.django_db


def test_nobody_keeps_a_file_without_leave_to() -> None:
    with pytest.raises(NotAllowed):
        keep_file(by=Actor.public("contacts.write_more"), taken=taken())
    assert not File.objects.exists()


def test_a_row_says_what_was_kept() -> None:
    file = File.objects.get(pk=a_file(PDF, name="letter.pdf").pk)
    assert (file.sha256, file.size, file.kind, file.name, file.quarantine) == (
        digest(PDF), len(PDF), "application/pdf", "letter.pdf", "",
    )  # fmt: skip


def test_the_ledger_knows_the_content_and_not_the_name() -> None:
    file = a_file(PDF, name="my-husband.pdf")
    entry = Entry.objects.get(name="files.FileKept")
    assert "husband" not in str(entry.facts)
    assert b32decode(entry.facts["sha256_base32"].upper() + "====").hex() == digest(PDF)
    assert entry.facts["size"] == len(PDF)
    assert bytes(entry.digest or b"") == content_digest([File.objects.get(pk=file.pk)])


def test_the_same_content_twice_is_two_rows() -> None:
    assert a_file().pk != a_file().pk
    assert File.objects.filter(sha256=digest(PDF)).count() == 2


def test_a_quarantined_file_says_why() -> None:
    assert keep_file(by=KEEPER, taken=taken(PDF, name="me.jpg")).quarantine == "lies"
