"""Whoever has a landed release comes to this one with every record, and back while nothing new was written."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import cluster_address
from tests.needs import once, once_beside
from tests.upgrades.installation import Installation, new_installation
from tests.upgrades.landed import LANDED
from tests.upgrades.sample import lay_sample, read_sample, sample_file

pytestmark = pytest.mark.journey  # the commands run on a clock of their own


@pytest.fixture(params=LANDED[:1])
def landed(request: pytest.FixtureRequest) -> str:
    """The name of a schema that has landed: the oldest, where a test does not say which."""
    return str(request.param)


@pytest.fixture
def left_behind(landed: str, tmp_path: Path) -> Iterator[Installation]:
    """An installation as that release left it."""
    with new_installation(tmp_path) as installation:
        lay_sample(installation, landed)
        yield installation


@once_beside  # on SQLite, the way back begins with it
def test_an_upgrade_loses_and_changes_no_row_and_the_ledger_is_sealed_on(
    left_behind: Installation, landed: str
) -> None:
    upgrade(left_behind)
    assert rows_of(left_behind, landed) == read_sample(landed)["rows"]
    assert left_behind.inside("seal") >= len(read_sample(landed)["rows"]["ledger.Waiting"]) > 0
    assert "Nothing is wrong." in left_behind.must("ledger", "verify")
    answers = left_behind.inside("opened", str(sample_file(landed)))
    assert answers == {"code and word": 302, "matter": 200, "queue": 200, "contact": 200}
    left_behind.inside("seal")
    assert "Nothing is wrong." in left_behind.must("ledger", "verify")
    left_behind.must("check")


@once
@pytest.mark.parametrize("landed", LANDED[1:], indirect=True)
def test_all_that_a_later_release_kept_is_there_and_can_be_read(left_behind: Installation, landed: str) -> None:
    """The way back from the oldest goes through all the others; so each of these is upgraded, and no more."""
    upgrade(left_behind)
    rows, sealed, opens, read = left_behind.inside("all_at_once", str(sample_file(landed)))
    kept = read_sample(landed)["rows"]
    assert rows == kept
    assert sealed > 0
    assert opens == {"code and word": 302, "matter": 200, "queue": 200, "contact": 200}
    assert read == {
        "reports": len(kept["reports.Report"]),
        "versions": len(kept["reports.ServiceVersion"]),
        "saved drafts": 1,
        "keys": 1,
        "agreed": len(kept["people.Agreement"]),
    }
    assert "Nothing is wrong." in left_behind.must("ledger", "verify")


@once
def test_the_way_back_leaves_what_was_there_before_and_can_be_gone_again(
    left_behind: Installation, landed: str
) -> None:
    before, file = left_behind.inside("shape"), left_behind.folder / "schema.json"
    file.write_text(left_behind.must("schema"))
    assert json.loads(file.read_text()) == read_sample(landed)["newest"]
    upgrade(left_behind)
    left_behind.must("schema", "--back-to", str(file))
    assert left_behind.inside("shape") == before
    assert rows_of(left_behind, landed) == read_sample(landed)["rows"]
    upgrade(left_behind)
    assert rows_of(left_behind, landed) == read_sample(landed)["rows"]


@once
def test_once_anything_was_written_the_way_back_is_refused(left_behind: Installation, landed: str) -> None:
    file = left_behind.folder / "schema.json"
    file.write_text(left_behind.must("schema"))
    upgrade(left_behind)
    upgraded = left_behind.inside("shape")
    left_behind.inside("work")
    assert "in: work_round. Nothing was undone" in refused(left_behind, file)
    left_behind.inside("opened", str(sample_file(landed)))
    assert "in: ledger_entry, work_round. Nothing was undone" in refused(left_behind, file)
    assert left_behind.inside("shape") == upgraded


@pytest.mark.skipif(cluster_address() is None, reason="SQLite has no tables to write anew while others wait")
def test_no_table_that_holds_records_is_written_anew_on_postgresql(left_behind: Installation) -> None:
    before = left_behind.inside("files_on_disk")
    upgrade(left_behind)
    after = left_behind.inside("files_on_disk")
    assert {table for table, file in before.items() if after[table] != file} == set()


def upgrade(installation: Installation) -> None:
    """Do what the manual says."""
    installation.must("keys", "make")
    installation.must("migrate")


def rows_of(installation: Installation, landed: str) -> object:
    """Return the rows of an installation in the columns of a landed schema."""
    return installation.inside("rows_of", str(sample_file(landed)))


def refused(installation: Installation, file: Path) -> str:
    """Try to go back, and return why that is refused."""
    done = installation.run("schema", "--back-to", str(file))
    assert done.returncode == 1
    return done.stderr
