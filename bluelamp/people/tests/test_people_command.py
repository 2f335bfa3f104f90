"""`bluelamp people match` prints what is proposed and nothing beside it, or one sentence that says what is wrong."""

import json
from pathlib import Path
from unittest.mock import Mock

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from bluelamp.people.actions import use_weights
from bluelamp.people.management.commands import people
from bluelamp.people.matching.weights import ENOUGH_TO_LEARN
from bluelamp.people.tests.learning import learning, learnt
from bluelamp.staff.models import Account
from tests.needs import once

pytestmark = [once, pytest.mark.django_db]
SAM = "Samuel Carter,1980-01-02,07700 900123"


def printed(capsys: pytest.CaptureFixture[str], *words: object) -> str:
    call_command("people", "match", *map(str, words))
    return capsys.readouterr().out


def a_register(folder: Path, *lines: str, name: str = "a.csv") -> Path:
    file = folder / name
    file.write_text("\n".join(["id,name,date of birth,phone", *lines]), encoding="utf-8")
    return file


def test_in_json_each_pair_has_its_weight_and_reasons(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ours = a_register(tmp_path, f"1,{SAM}", "2,Priya Shah,1990-05-06,")
    theirs = a_register(tmp_path, "x,Sam Carter,02/01/1980,+44 7700 900123", name="b.csv")
    (pair,) = json.loads(printed(capsys, "--records", ours, "--against", theirs, "--json"))
    assert set(pair) == {"record", "against", "weight", "probability", "reasons"}
    assert (pair["record"], pair["against"]) == ("1", "x")
    assert pair["probability"] > 0.99
    assert "Date of birth: the same." in pair["reasons"]


def test_without_it_a_line_says_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = printed(capsys, "--records", a_register(tmp_path, f"1,{SAM}", f"2,{SAM}"))
    assert "Phone: the same." in line
    assert line.split()[1:3] == ["1", "2"]


def test_the_version_in_use_weighs_here_too_and_without_a_database_the_first_weights_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], asker: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = a_register(tmp_path, f"1,{SAM}", f"2,{SAM}")
    use_weights(by=learning(asker), learnt=learnt(asker, doubting=True))
    doubted = json.loads(printed(capsys, "--records", file, "--json"))
    monkeypatch.setattr(people, "learnt_weights", Mock(side_effect=OperationalError("no such table")))
    (pair,) = json.loads(printed(capsys, "--records", file, "--json"))
    assert not doubted or doubted[0]["weight"] < pair["weight"] - 10


def test_where_nothing_can_be_learnt_only_the_list_is_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [f"{number},a{number} b{number},1980-01-02," for number in range(ENOUGH_TO_LEARN)]
    assert printed(capsys, "--records", a_register(tmp_path, *lines), "--json") == "[]\n"


def test_a_column_that_means_nothing_here_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "c.csv"
    file.write_text("id,name,shoe size\n1,Sam Carter,9\n", encoding="utf-8")
    call_command("people", "match", "--records", str(file))
    assert "not compared, as we do not know what it is: shoe size." in capsys.readouterr().err


def test_what_is_no_register_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"nowhere\.csv could not be read"):
        call_command("people", "match", "--records", str(tmp_path / "nowhere.csv"))
