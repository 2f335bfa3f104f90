"""The nightly work of files."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from bluelamp.foundation.clock import now
from bluelamp.foundation.files.local import UNFINISHED
from bluelamp.foundation.files.store import path_of
from bluelamp.foundation.files.tasks import FilesNotAsKept, check_files, forget_unfinished
from bluelamp.foundation.files.tests.scenarios import a_file

pytestmark = pytest.mark.django_db


def test_the_nightly_check_fails_where_a_file_is_not_as_it_was(own_files: Path) -> None:
    file = a_file()
    check_files()
    (own_files / path_of(file.sha256)).unlink()
    with pytest.raises(FilesNotAsKept):
        check_files()


def test_what_has_been_half_written_for_a_day_is_removed(own_files: Path) -> None:
    a_file()
    for name, hours in (("old", 25), ("new", 23)):
        left = own_files / UNFINISHED / name
        left.write_bytes(b"half")
        then = (now() - timedelta(hours=hours)).timestamp()
        os.utime(left, (then, then))
    forget_unfinished()
    assert [path.name for path in (own_files / UNFINISHED).iterdir()] == ["new"]
