"""Sending a file in a chat piece by piece, in the words of tus 1.0.0."""

import base64
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings
from time_machine import Traveller

from bluelamp.channels.chat import talking as door
from bluelamp.channels.chat.tests.chatting import TALK, begin, lines, write
from bluelamp.contacts.models import Attachment
from bluelamp.foundation.files.tests.scenarios import PDF, digest

UPLOADS = "/chat/uploads/"
PIECE = "application/offset+octet-stream"
NAME = base64.b64encode(b"letter.pdf").decode()


@pytest.fixture
def chatting(talking: Client, settings: Settings, tmp_path: Path) -> Client:
    """A browser in which something was said, and folders of its own."""
    settings.FILES, settings.ARRIVING = str(tmp_path / "files"), tmp_path / "arriving"
    write(talking, "I want to show you something.")
    talking.get(TALK)
    return talking


def asked(client: Client, method: str, path: str, body: bytes = b"", /, **headers: str) -> Any:
    """Ask as a client of tus does."""
    named = {"Tus-Resumable": "1.0.0"} | {name.replace("_", "-"): value for name, value in headers.items()}
    return client.generic(method, path, body, content_type=PIECE, headers=named)


def begun(client: Client) -> Any:
    """Begin an upload."""
    return asked(client, "POST", UPLOADS, Upload_Length=str(len(PDF)), Upload_Metadata=f"filename {NAME}")


def test_a_file_comes_in_pieces_and_stands_in_the_conversation_like_any_other(chatting: Client) -> None:
    path = begun(chatting)["Location"]
    assert asked(chatting, "PATCH", path, PDF[:20], Upload_Offset="0")["Upload-Offset"] == "20"
    assert not Attachment.objects.exists()
    assert asked(chatting, "HEAD", path)["Upload-Offset"] == "20"
    assert asked(chatting, "PATCH", path, PDF[20:], Upload_Offset="20").status_code == 204
    assert Attachment.objects.get().file.sha256 == digest(PDF)
    assert lines(chatting)[-1] == ("You", "letter.pdf")


def test_the_last_piece_sent_twice_is_one_file_and_what_was_begun_can_be_given_up(chatting: Client) -> None:
    path = begun(chatting)["Location"]
    assert [asked(chatting, "PATCH", path, PDF, Upload_Offset="0").status_code for _ in range(2)] == [204, 409]
    assert Attachment.objects.count() == 1
    another = begun(chatting)["Location"]
    assert asked(chatting, "DELETE", another).status_code == 204
    assert asked(chatting, "HEAD", another).status_code == 404


def test_before_the_first_line_and_for_another_browser_there_is_nothing(chatting: Client) -> None:
    path, other = begun(chatting)["Location"], Client()
    begin(other)
    assert begun(other).status_code == 404
    write(other, "Hello?")
    assert asked(other, "PATCH", path, PDF, Upload_Offset="0").status_code == 404
    assert begun(Client()).status_code == 404


def test_too_many_at_once_are_slowed_with_a_sentence(chatting: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "MOST_IN_A_MINUTE", 1)
    slowed = begun(chatting)
    assert slowed.status_code == 413
    assert "Wait a few minutes" in slowed.content.decode()


def test_each_piece_keeps_the_chat_open(chatting: Client, clock: Traveller) -> None:
    path = begun(chatting)["Location"]
    clock.shift(timedelta(minutes=50))
    asked(chatting, "PATCH", path, PDF[:20], Upload_Offset="0")
    clock.shift(timedelta(minutes=50))
    assert asked(chatting, "PATCH", path, PDF[20:], Upload_Offset="20").status_code == 204
