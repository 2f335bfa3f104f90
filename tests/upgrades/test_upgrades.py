"""Whoever has a landed release comes to this one with every record, and back while nothing new was written."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.databases import cluster_address
from tests.needs import in_soak, once_beside
from tests.upgrades.installation import Installation, new_installation
from tests.upgrades.landed import LANDED
from tests.upgrades.sample import lay_sample, read_sample, sample_file
from tests.upgrades.schemas import Shape

pytestmark = pytest.mark.journey  # the commands run on a clock of their own
OLDEST = LANDED[0]
OPENED = {"code and word": 302, "matter": 200, "queue": 200, "contact": 200}


@dataclass(frozen=True)
class Before:
    """What stood in the database of an installation before it was upgraded, and the schema to go back to."""

    shape: Shape
    files_on_disk: dict[str, int]
    schema: str


@pytest.fixture(scope="module")
def upgraded_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Installation, Before]]:
    """An installation that the oldest release left behind, after its upgrade."""
    with new_installation(tmp_path_factory.mktemp("oldest")) as installation:
        lay_sample(installation, OLDEST)
        shape, files = installation.inside("before")
        before = Before(shape, files, installation.must("schema"))
        upgrade(installation)
        yield installation, before


@pytest.fixture
def before(upgraded_once: tuple[Installation, Before]) -> Before:
    """How the upgraded installation was before."""
    return upgraded_once[1]


@pytest.fixture
def upgraded(upgraded_once: tuple[Installation, Before], tmp_path: Path) -> Iterator[Installation]:
    """A copy of the upgraded installation, and in it the schema to go back to."""
    installation, before = upgraded_once
    with installation.copied(tmp_path / "copy") as copy:
        schema_file(copy).write_text(before.schema)
        yield copy


@once_beside
def test_an_upgrade_loses_and_changes_no_row_and_the_ledger_is_sealed_on(upgraded: Installation) -> None:
    rows, sealed, opens = upgraded.inside("kept_and_opened", str(sample_file(OLDEST)))
    kept = read_sample(OLDEST)["rows"]
    assert rows == kept
    assert sealed >= len(kept["ledger.Waiting"]) > 0
    assert opens == OPENED
    assert "Nothing is wrong." in upgraded.must("ledger", "verify")
    upgraded.must("check")


@in_soak
@pytest.mark.parametrize("landed", LANDED[1:])
def test_all_that_a_later_release_kept_is_there_and_can_be_read(landed: str, tmp_path: Path) -> None:
    """The way back from the oldest goes through all the others; so each of these is upgraded, and no more."""
    with new_installation(tmp_path) as installation:
        lay_sample(installation, landed)
        upgrade(installation)
        rows, sealed, opens, read = installation.inside("kept_opened_and_read", str(sample_file(landed)))
        assert "Nothing is wrong." in installation.must("ledger", "verify")
    kept = read_sample(landed)["rows"]
    assert rows == kept
    assert sealed > 0
    assert opens == OPENED
    assert read == {
        "reports": len(kept["reports.Report"]),
        "versions": len(kept["reports.ServiceVersion"]),
        "saved drafts": 1,
        "keys": 1,
        "agreed": len(kept["people.Agreement"]),
    }


@in_soak
def test_the_way_back_leaves_what_was_there_before_and_can_be_gone_again(
    upgraded: Installation, before: Before
) -> None:
    assert json.loads(before.schema) == read_sample(OLDEST)["newest"]
    upgraded.must("schema", "--back-to", str(schema_file(upgraded)))
    kept = read_sample(OLDEST)["rows"]
    assert upgraded.inside("shape_and_rows", str(sample_file(OLDEST))) == [before.shape, kept]
    upgrade(upgraded)
    assert upgraded.inside("rows_of", str(sample_file(OLDEST))) == kept


@once_beside
def test_once_anything_was_written_the_way_back_is_refused(upgraded: Installation) -> None:
    shape = upgraded.inside("shape")
    upgraded.inside("work")
    assert "in: work_round. Nothing was undone" in refused(upgraded)
    upgraded.inside("opened", str(sample_file(OLDEST)))
    assert "in: ledger_entry, work_round. Nothing was undone" in refused(upgraded)
    assert upgraded.inside("shape") == shape


@pytest.mark.skipif(cluster_address() is None, reason="SQLite has no tables to write anew while others wait")
def test_no_table_that_holds_records_is_written_anew_on_postgresql(
    upgraded_once: tuple[Installation, Before],
) -> None:
    installation, before = upgraded_once
    after = installation.inside("files_on_disk")
    assert {table for table, file in before.files_on_disk.items() if after[table] != file} == set()


def upgrade(installation: Installation) -> None:
    """Do what the manual says."""
    installation.must("keys", "make")
    installation.must("migrate")


def schema_file(installation: Installation) -> Path:
    """Return where an installation has the schema to go back to."""
    return installation.folder / "schema.json"


def refused(installation: Installation) -> str:
    """Try to go back, and return why that is refused."""
    done = installation.run("schema", "--back-to", str(schema_file(installation)))
    assert done.returncode == 1
    return done.stderr
