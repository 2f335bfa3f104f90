"""Sending a photo or document in a chat, by a form."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from bluelamp.channels.chat import talking as door
from bluelamp.channels.chat.tests.chatting import TALK, begin, lines, write
from bluelamp.contacts.models import Attachment, Contact
from bluelamp.contacts.tests.scenarios import answered
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.files.actions import keep_verdict
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.files.tests.scenarios import PDF, a_photo, digest
from bluelamp.foundation.files.verdicts import Said, Verdict
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.tests.reading import page_of, said, summary
from bluelamp.staff.tests.scenarios import a_member_of

SEND = "/chat/files/"


@pytest.fixture(autouse=True)
def own_files(settings: Settings, tmp_path: Path) -> None:
    """A store of this test's own."""
    settings.FILES = str(tmp_path / "files")


@pytest.fixture
def chatting(talking: Client) -> Client:
    """A browser in which something was said."""
    write(talking, "I want to show you something.")
    return talking


def a_letter(content: bytes = PDF, name: str = "letter.pdf", claimed: str = "application/pdf") -> SimpleUploadedFile:
    """A file as a browser sends it."""
    return SimpleUploadedFile(name, content, claimed)


def send(client: Client, file: Any = None, **form: str) -> Any:
    """Send the form."""
    return client.post(SEND, {"file": file or a_letter(), "attachment_id": str(new_id())} | form)


def standing(client: Client) -> str:
    """Return what the page says of the newest file."""
    return said(client.get(TALK)).split("What we wrote to each other")[1].split("Look whether")[0]


def test_a_file_is_kept_as_it_is_and_stands_in_the_conversation_as_sent(chatting: Client) -> None:
    answered(Contact.objects.get(), a_member_of(Contact.objects.get().team))
    response = send(chatting)
    attachment = Attachment.objects.get()
    assert response["Location"] == f"{TALK}#turn-{attachment.pk.hex}"
    assert b"".join(the_store().chunks(digest(PDF))) == PDF
    assert lines(chatting)[-1] == ("You", "letter.pdf")
    assert "50 bytes. We have this file." in standing(chatting)
    assert Contact.objects.get().state == "waiting"


def test_the_same_form_sent_twice_is_one_file(chatting: Client) -> None:
    form = str(new_id())
    for _ in range(2):
        send(chatting, a_letter(), attachment_id=form)
    assert Attachment.objects.count() == 1


def test_it_is_shown_nowhere_on_the_page_so_that_nobody_else_sees_it(chatting: Client) -> None:
    send(chatting, a_letter(a_photo(), "me.jpg", "image/jpeg"))
    assert not page_of(chatting.get(TALK)).select("main img, #turns a")


def test_while_the_scanner_has_not_looked_it_says_so_and_then_what_it_found(
    chatting: Client, settings: Settings
) -> None:
    settings.CLAMAV = "unix:/run/clamav/clamd.ctl"
    send(chatting)
    assert "We have this file. It is being checked." in standing(chatting)
    scanner, file = Actor.system("files.scan"), Attachment.objects.get().file
    keep_verdict(by=scanner, file=file, said=Said(Verdict.HARMFUL, "Eicar"))
    assert "This file may harm a computer, so it cannot be opened here." in standing(chatting)
    assert "Tell us in words what is in it." in standing(chatting)


def test_a_file_that_lies_is_kept_and_the_page_says_what_it_is(chatting: Client) -> None:
    send(chatting, a_letter(PDF, "holiday.jpg", "image/jpeg"))
    assert "It is not the kind of file that its name says. Tell us in words what is in it." in standing(chatting)


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ({}, "Choose a file before you send it."),
        ({"file": a_letter(b"")}, "This file is empty. Choose another one."),
        ({"file": [a_letter(), a_letter()]}, "Send one file at a time. Nothing was kept."),
    ],
)
def test_what_is_no_file_is_said_beside_the_field(chatting: Client, form: dict[str, Any], sentence: str) -> None:
    response = chatting.post(SEND, form)
    assert summary(response) == [(sentence, "#file")]
    assert page_of(response).select("#send-file[open] #file-error")
    assert not Attachment.objects.exists()


def test_too_large_a_file_is_refused_with_both_sizes(chatting: Client, settings: Settings) -> None:
    settings.LARGEST_FILE = 40
    assert summary(send(chatting)) == [
        ("This file is too large: 50\xa0bytes. The largest we can take here is 40\xa0bytes.", "#file")
    ]


def test_a_form_that_broke_off_is_answered_with_a_sentence(chatting: Client) -> None:
    broken = chatting.generic("POST", SEND, b"--x", content_type="multipart/form-data; boundary=x")
    assert summary(broken) == [("Choose a file before you send it.", "#file")]


def test_too_many_at_once_are_slowed_as_lines_are(chatting: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "MOST_IN_A_MINUTE", 1)
    assert summary(send(chatting)) == [
        ("Too much came from here at once, so this is not sent. Wait a few minutes, then send it again.", "#file")
    ]
    assert not Attachment.objects.exists()


def test_before_the_first_line_and_in_another_browser_nothing_is_read_or_kept(talking: Client) -> None:
    assert not page_of(talking.get(TALK)).select("#send-file")
    for client in (talking, Client()):
        assert send(client)["Location"] == "/chat/"
    assert not Attachment.objects.exists()


def test_a_form_of_someone_elses_chat_adds_nothing(chatting: Client) -> None:
    other = Client()
    begin(other)
    write(other, "Hello?")
    form = str(new_id())
    send(other, a_letter(), attachment_id=form)
    assert send(chatting, a_letter(), attachment_id=form).status_code == 404
    assert Attachment.objects.count() == 1


def test_a_form_without_its_cookie_is_refused(chatting: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = chatting.cookies
    assert send(strict).status_code == 403
    assert not Attachment.objects.exists()


def test_words_of_danger_stay_the_last_word_when_a_photo_follows(chatting: Client) -> None:
    write(chatting, "He has a knife and he is outside.")
    send(chatting, a_letter(a_photo(), "door.jpg", "image/jpeg"))
    assert page_of(chatting.get(TALK)).select_one("[aria-labelledby=danger]")
