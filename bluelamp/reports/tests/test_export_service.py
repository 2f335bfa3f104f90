"""A version of a service is taken away as a file, which can be taken in."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.reports.actions import export_service
from bluelamp.reports.tests.forms import a_definition
from bluelamp.reports.tests.publishing import as_it_is, begun, entries, the_makers
from bluelamp.reports.written import read_definition

pytestmark = pytest.mark.django_db


def test_the_file_says_all_that_the_version_says_and_that_it_was_taken_is_written_down() -> None:
    makers = the_makers()
    assert read_definition(export_service(by=makers.writer, version=begun(makers.writer))) == a_definition()
    assert '"code": "crime"' in export_service(by=makers.writer, version=as_it_is("crime", 1))
    assert [entry.facts["service"] for entry in entries("reports.ServiceExported")] == ["lost-cat", "crime"]
    with pytest.raises(NotAllowed):
        export_service(by=makers.approver, version=as_it_is("crime", 1))
