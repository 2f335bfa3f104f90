"""`bluelamp email read` prints a line for whatever it is given."""

import json
from pathlib import Path

import pytest

from bluelamp.channels.email.command import email_command
from bluelamp.channels.email.reading.defects import Defect
from bluelamp.channels.email.reading.tests.mails import HEAD
from tests.needs import ROOT, once

pytestmark = once

FIELDS = [
    *("file", "message_id", "from", "to", "date", "subject", "in_reply_to", "references", "text", "new_text"),
    *("html_sanitised", "attachments", "auto_submitted", "bounce_for", "language", "defects"),
]


def test_the_manual_names_every_field_and_defect() -> None:
    manual = (ROOT / "docs/look-up/mails.md").read_text(encoding="utf-8")
    assert [name for name in [*FIELDS, *Defect] if f"`{name}`" not in manual] == []


def test_each_file_is_one_line_in_the_order_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mail, other = tmp_path / "one.eml", tmp_path / "two.bin"
    mail.write_text(f"{HEAD}\nIt was green.", encoding="utf-8")
    other.write_bytes(b"\xff\x00" * 50)
    assert email_command(["read", *map(str, (mail, other, tmp_path / "none", tmp_path))]) == 0
    said = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [list(each) for each in said] == [FIELDS] * 4
    assert [each["file"] for each in said[:2]] == [str(mail), str(other)]
    assert said[0]["text"] == "It was green."
    assert [each["defects"] for each in said] == [[], ["not_mail"], ["not_a_file"], ["not_a_file"]]
