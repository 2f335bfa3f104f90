"""Where an administrator keeps the bank holidays."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from bluelamp.foundation.clock import today
from bluelamp.workspaces.setup.tests.office import a_desk, problems, words

pytestmark = pytest.mark.django_db
HOLIDAYS = "/desk/setup/bank-holidays/"


def test_they_are_kept_from_lines_or_a_file_and_taken_away() -> None:
    desk, year = a_desk(), today().year
    assert "None is kept yet." in words(desk.see(HOLIDAYS).main)
    page = desk.send(HOLIDAYS, days=f"{year}-12-25 Christmas Day\n{year - 1}-12-25 Christmas Day")
    assert "2 are new or changed." in words(page)
    assert len(page.select("tbody tr")) == 1  # those of earlier years are kept and not shown
    file = SimpleUploadedFile("days.txt", f"{year}-12-25 Christmas Day\n{year}-12-26 Boxing Day".encode())
    assert "1 bank holiday is new or changed." in words(desk.send(HOLIDAYS, file=file))
    assert "All of these are kept already." in words(desk.send(HOLIDAYS, days=f"{year}-12-25 Christmas Day"))
    page = desk.send(f"{HOLIDAYS}drop/", day=f"{year}-12-25")
    assert [words(row) for row in page.select("tbody td bdi")] == ["Boxing Day"]


def test_where_one_is_wrong_none_is_kept_and_what_was_typed_stays() -> None:
    typed = f"{today().year}-12-25 Christmas Day\nsome day"
    page = a_desk().send(HOLIDAYS, days=typed)
    assert problems(page) == ["Line 2: begin with a day such as 2026-12-25."]
    assert page.select("#days")[0].get_text().strip() == typed
    assert page.select("tbody tr") == []


def test_what_is_no_day_is_not_taken_away() -> None:
    assert "any more" not in words(a_desk().send(f"{HOLIDAYS}drop/", day="tomorrow"))
