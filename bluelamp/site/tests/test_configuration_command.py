"""`bluelamp configuration` takes the configuration away, and takes one in."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from bluelamp.configuration.tests.scenarios import WHOLE, a_configured_force, a_file, parts_here
from bluelamp.contacts.tags import tag_labels
from bluelamp.reports.tests.forms import a_definition
from bluelamp.reports.written import values_of

pytestmark = pytest.mark.django_db


def said(*words: str) -> list[str]:
    """Return the lines that the command prints."""
    out = StringIO()
    call_command("configuration", *words, stdout=out)
    return out.getvalue().splitlines()


def test_what_it_wrote_changes_nothing_when_it_is_taken_in(tmp_path: Path) -> None:
    a_configured_force()
    file = tmp_path / "force.json"
    assert said("export", str(file)) == [f"The configuration is in {file}."]
    assert said("import", str(file)) == ["Nothing changes."]
    with pytest.raises(CommandError, match="Name another"):
        said("export", str(file))


def test_a_dry_run_says_what_would_change_and_changes_nothing(tmp_path: Path) -> None:
    a_configured_force()
    before, file = parts_here(), tmp_path / "force.json"
    file.write_bytes(a_file(tags=["Found dog", *WHOLE["tags"]], skills=[]))
    told = ["The tag Found dog is made.", "Not in the file, and left as it is: The skill Cymraeg."]
    assert said("import", str(file), "--dry-run") == [*told, "Nothing was done. Leave out --dry-run to do it."]
    assert parts_here() == before
    assert said("import", str(file)) == told
    assert sorted(tag_labels().values()) == ["Found dog", *WHOLE["tags"]]


def test_services_are_taken_in_by_someone_whose_name_is_given(tmp_path: Path) -> None:
    office = a_configured_force()
    file = tmp_path / "force.json"
    file.write_bytes(a_file(services=[values_of(a_definition())]))
    for by in ((), ("--by", "nobody@example.org"), ("--by", office.member.email)):
        with pytest.raises(CommandError, match="Name an administrator"):
            said("import", str(file), *by)
    made = ["The service “Lost cat” is made, with 1 page, and waits for someone to approve it."]
    assert said("import", str(file), "--dry-run")[:1] == made
    assert said("import", str(file), "--by", office.administrator.email) == made


def test_what_is_wrong_is_said_line_by_line(tmp_path: Path) -> None:
    a_configured_force()
    file = tmp_path / "force.json"
    file.write_bytes(a_file(tags=["!"], more=1, skills=[1]))
    with pytest.raises(CommandError, match="“more” is not known") as refused:
        said("import", str(file))
    assert len(str(refused.value).splitlines()) == 2
    with pytest.raises(CommandError, match="cannot be used: No such file"):
        said("import", str(tmp_path / "none.json"))
