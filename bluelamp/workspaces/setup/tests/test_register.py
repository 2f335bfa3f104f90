"""What an administrator does with a register that was brought: its columns, trying it, taking it in, dropping it."""

import pytest

from bluelamp.people.models import BroughtRegister
from bluelamp.people.taking_in import take_in_register, try_register
from bluelamp.people.tests.bringing import SAM, brought, tried
from bluelamp.workspaces.setup.tests.office import a_desk, problems, words

pytestmark = pytest.mark.django_db
PAGE = "/desk/setup/registers/1/"


def test_it_is_tried_by_its_columns_and_taken_in_once_that_is_asked() -> None:
    desk = a_desk()
    one = brought(desk.office.administrator, SAM, "2,Mum")
    columns = {f"column-{number}": column for number, column in enumerate(one.columns)}
    assert "It is tried now." in words(desk.send(PAGE, **columns))
    try_register(str(one.pk))
    said = words(desk.see(PAGE))
    assert "1 person would come in. 0 are here already from the same register. 1 row is refused." in said
    assert "names nobody, such as “Mum”" in said
    assert "0 people of 1 are in." in words(desk.send(PAGE, do="take"))
    take_in_register(str(one.pk))
    assert "1 person came in. Its rows are not kept here." in words(desk.see(PAGE))


def test_columns_that_do_not_fit_are_said() -> None:
    desk = a_desk()
    brought(desk.office.administrator, SAM)
    page = desk.send(PAGE, **{"column-0": "name", "column-1": "name", "column-2": "nonsense"})
    assert problems(page) == [
        "Say which column is the identifier in that register: by it nobody comes in twice.",
        "Only one column can be “Whole name”.",
    ]


def test_one_can_be_dropped() -> None:
    desk = a_desk()
    tried(desk.office.administrator, SAM)
    assert "Its rows are gone. Nobody came in." in words(desk.send(PAGE, do="drop"))
    assert BroughtRegister.objects.get().sealed_rows == ""


def test_refused_rows_are_taken_away_as_a_file() -> None:
    desk = a_desk()
    tried(desk.office.administrator, SAM, "2,Mum")
    file = desk.client.post(f"{PAGE}refused/", {"form": "csv"})
    assert file.content.decode("utf-8-sig").splitlines()[1].startswith('"3","What stands as the name names nobody')
    assert desk.client.post(f"{PAGE}refused/").status_code == 302


def test_one_that_is_not_there_is_said() -> None:
    assert a_desk().client.get(PAGE).status_code == 404
