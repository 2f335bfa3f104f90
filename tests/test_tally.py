"""What the last line of script/test says."""

from pathlib import Path

import pytest

from tests.tally import tally

REPORT = (
    '<testsuites><testsuite tests="{tests}" failures="{failed}" errors="{errors}" skipped="{skipped}"/></testsuites>'
)


@pytest.fixture
def sqlite(tmp_path: Path) -> Path:
    """The report of one half: two passed, three did not, one was skipped."""
    report = tmp_path / "sqlite.xml"
    report.write_text(REPORT.format(tests=6, failed=2, errors=1, skipped=1))
    return report


def test_both_halves_are_added_up_and_an_error_is_a_failure(sqlite: Path) -> None:
    assert tally([sqlite, sqlite]) == {"passed": 4, "failed": 6, "skipped": 2}


def test_a_half_that_was_never_run_counts_as_skipped(sqlite: Path, tmp_path: Path) -> None:
    assert tally([sqlite, tmp_path / "postgresql.xml"]) == {"passed": 2, "failed": 3, "skipped": 7}
