"""A supervisor takes in how many rang."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from bluelamp.calls.models import Volume
from bluelamp.calls.reading import COLUMNS
from bluelamp.workspaces.supervisor.tests.office import an_office, words

pytestmark = pytest.mark.django_db
PAGE = "/desk/team/calls/"
TABLE = f"{','.join(COLUMNS)}\n101,2026-05-01,,,212,180,32,148\n<b>,2026-05-01,,,1,1,0,1"


def test_it_is_shown_first_with_what_is_left_out_and_kept_when_confirmed() -> None:
    office = an_office()
    page = office.send(PAGE, file=SimpleUploadedFile("calls.csv", TABLE.encode()))
    said = words(page.find("main"))
    assert "1 span can be taken in. Nothing was taken in just now." in said
    assert "Line 3: “<b>” is no line. Write 101 or 999." in said
    assert not Volume.objects.exists()
    carried = page.select_one("textarea[hidden]")
    assert carried is not None
    assert "1 span is kept." in words(office.send(PAGE, table=carried.get_text(), do="1").find("main"))
    assert Volume.objects.count() == 1
