"""What happens when a supervisor takes in a table of shifts."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from bluelamp.staff.models import Shift
from bluelamp.workspaces.supervisor.tests.office import an_office, problems, words

pytestmark = pytest.mark.django_db
IMPORT = "/desk/shifts/import/"


def table(*lines: str) -> str:
    return "\n".join(["address,day,from,to", *lines])


def test_it_is_shown_first_with_its_holes_and_planned_when_confirmed() -> None:
    office = an_office()
    email = office.member.email
    sent = table(f"{email},2027-06-01,06:00,14:00", f"{email},2027-06-01,16:00,22:00")
    page = office.send(IMPORT, file=SimpleUploadedFile("shifts.csv", sent.encode()))
    said = words(page.find("main"))
    assert "2 shifts. 1 person. Nothing is planned yet." in said
    assert "Nobody of Digital desk is on between 14:00 and 16:00 on Tuesday 1 June." in said
    assert not Shift.objects.exists()
    carried = page.select_one("textarea[hidden]")
    assert carried is not None
    assert "2 shifts are planned." in words(office.send(IMPORT, table=carried.get_text(), do="1").find("main"))
    assert Shift.objects.count() == 2


def test_one_fault_keeps_all_of_it_out_even_when_confirmed() -> None:
    office = an_office()
    sent = table(f"{office.member.email},2027-06-01,06:00,14:00", "nobody@example.com,2027-06-01,06:00,14:00")
    page = office.send(IMPORT, table=sent, do="1")
    assert problems(page) == ["Line 3: No member of staff has the address “nobody@example.com”."]
    assert not Shift.objects.exists()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"PK\x03\x04", b'"' * 300_000])
def test_what_is_no_table_is_said(content: bytes) -> None:
    page = an_office().send(IMPORT, file=SimpleUploadedFile("shifts.csv", content or b" "))
    assert problems(page) == ["Line 1: The first line must name the columns: address,day,from,to"]
