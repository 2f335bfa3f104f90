"""Adds up what pytest ran on each database into one line: python -m tests.tally SQLITE.xml POSTGRESQL.xml."""

import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree


def count(report: Path) -> Counter[str]:
    """Return how many tests passed, failed and were skipped in one JUnit report."""
    suites = ElementTree.parse(report).getroot().iter("testsuite")
    total: Counter[str] = Counter()
    for suite in suites:
        failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        skipped = int(suite.get("skipped", 0))
        total["failed"] += failed
        total["skipped"] += skipped
        total["passed"] += int(suite.get("tests", 0)) - failed - skipped
    return total


def tally(reports: list[Path]) -> Counter[str]:
    """Add up the reports; where one was never written, as many tests as the first holds count as skipped."""
    first = count(reports[0])
    total = Counter(first)
    for report in reports[1:]:
        total += count(report) if report.exists() else Counter(skipped=first.total())
    return total


if __name__ == "__main__":
    result = tally([Path(argument) for argument in sys.argv[1:]])
    print(f"{result['passed']} passed, {result['failed']} failed, {result['skipped']} skipped")
