"""Adding files to a report that is not sent yet: by a form, piece by piece, and taking one out again."""

import base64
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from bluelamp.channels.web_report.tests.reporting import begin
from bluelamp.contacts.models import Attachment
from bluelamp.foundation.files.models import Unsent
from bluelamp.foundation.files.rules import MOST_FILES
from bluelamp.foundation.files.tests.scenarios import PDF
from bluelamp.foundation.remembering import forget
from bluelamp.foundation.tests.reading import said, summary
from bluelamp.reports.tests.addresses import form, page
from bluelamp.reports.tests.forms import published
from bluelamp.reports.tests.with_files import asking_for_files

PIECE = "application/offset+octet-stream"
NAME = base64.b64encode(b"cat.pdf").decode()


@pytest.fixture(autouse=True)
def own_folders(settings: Settings, tmp_path: Path) -> None:
    """A store and a folder for what arrives, of this test's own."""
    settings.FILES, settings.ARRIVING = str(tmp_path / "files"), tmp_path / "arriving"


def draft_at_photos(client: Client, **told: Any) -> str:
    """Offer the form that asks for photos, and go on to that page."""
    published(asking_for_files(**told), 1)
    forget()
    draft = begin(client, form("lost-cat"))
    assert client.post(page(draft, "first"), {"colour": "red"})["Location"] == page(draft, "photos")
    client.get(page(draft, "photos"))
    return draft


def send(client: Client, draft: str, content: bytes | None = PDF, **fields: str) -> Any:
    """Send the form of the page, with a file or without."""
    file = {} if content is None else {"photos": SimpleUploadedFile("cat.pdf", content)}
    return client.post(f"/report-file/?draft={draft}&page=photos", file | fields)


def asked(client: Client, method: str, path: str, body: bytes = b"", /, **headers: str) -> Any:
    """Ask as a client of tus does."""
    named = {"Tus-Resumable": "1.0.0"} | {name.replace("_", "-"): value for name, value in headers.items()}
    return client.generic(method, path, body, content_type=PIECE, headers=named)


def test_without_a_script_a_file_is_added_listed_and_sent_with_the_report(client: Client) -> None:
    draft = draft_at_photos(client)
    empty = client.get(page(draft, "photos"))
    assert "Do not send sexual images of anyone under 18" in said(empty)
    assert "Files in your report" not in said(empty)
    assert send(client, draft, add="yes")["Location"] == page(draft, "photos")
    assert "Files in your report cat.pdf 50 bytes" in said(client.get(page(draft, "photos")))
    assert send(client, draft, None)["Location"] == page(draft, "memorable-word")
    client.post(page(draft, "memorable-word"), {"memorable_word": "lighthouse"})
    assert "cat.pdf (50 bytes)" in said(client.get(page(draft, "check")))
    client.post(page(draft, "check"))
    assert Attachment.objects.get().file.name == "cat.pdf"


def test_a_draft_is_not_filled_with_any_number_of_files(client: Client) -> None:
    draft = draft_at_photos(client)
    send(client, draft, b"%PDF-1", add="yes")
    only = Unsent.objects.get()
    more = MOST_FILES - 1
    Unsent.objects.bulk_create(Unsent(id=uuid4(), about=only.about, sha256=only.sha256, size=1) for _ in range(more))
    assert f"You have added {MOST_FILES} files, and we cannot take more" in said(send(client, draft, add="yes"))
    told = asked(
        client, "POST", f"{page(draft, 'photos')}uploads/", Upload_Length="50", Upload_Metadata=f"filename {NAME}"
    )
    assert (told.status_code, "Tell us in words that you have more" in told.content.decode()) == (413, True)
    assert Unsent.objects.count() == MOST_FILES
    assert send(client, draft, None)["Location"] == page(draft, "memorable-word")


def test_a_file_that_was_chosen_goes_along_when_someone_goes_on(client: Client) -> None:
    draft = draft_at_photos(client)
    assert send(client, draft)["Location"] == page(draft, "memorable-word")
    assert Unsent.objects.count() == 1


def test_what_is_wrong_with_it_is_said_on_the_page(client: Client) -> None:
    draft = draft_at_photos(client, missing="Add a photo.")
    assert summary(send(client, draft, None, add="yes")) == [("Choose a file before you send it.", "#photos")]
    assert summary(send(client, draft, b"", add="yes")) == [("This file is empty. Choose another one.", "#photos")]
    assert summary(send(client, draft, None)) == [("Add a photo.", "#photos")]
    assert not Unsent.objects.exists()


def test_another_browser_adds_nothing_and_takes_nothing_out(client: Client) -> None:
    draft = draft_at_photos(client)
    send(client, draft, add="yes")
    file = Unsent.objects.get()
    other = Client()
    assert (
        "We no longer have" in said(send(other, draft, add="yes")) or send(other, draft, add="yes").status_code != 302
    )
    other.post(f"{page(draft, 'photos')}files/{file.pk}/")
    assert asked(other, "POST", f"{page(draft, 'photos')}uploads/", Upload_Length="5").status_code == 404
    assert list(Unsent.objects.values_list("forgotten", flat=True)) == [False]


def test_one_is_taken_out_again(client: Client) -> None:
    draft = draft_at_photos(client)
    send(client, draft, add="yes")
    file = Unsent.objects.get()
    assert client.post(f"{page(draft, 'photos')}files/{file.pk}/")["Location"] == page(draft, "photos")
    assert "cat.pdf" not in said(client.get(page(draft, "photos")))


def test_a_file_comes_in_pieces_and_goes_on_after_a_cut(client: Client) -> None:
    draft = draft_at_photos(client)
    uploads = f"{page(draft, 'photos')}uploads/"
    begun = asked(client, "POST", uploads, Upload_Length=str(len(PDF)), Upload_Metadata=f"filename {NAME}")
    place = begun["Location"]
    asked(client, "PATCH", place, PDF[:20], Upload_Offset="0")
    assert asked(client, "HEAD", place)["Upload-Offset"] == "20"
    for offset in ("20", "20"):
        asked(client, "PATCH", place, PDF[20:], Upload_Offset=offset)
    assert Unsent.objects.count() == 1
    assert "cat.pdf 50 bytes" in said(client.get(page(draft, "photos")))


def test_photos_chosen_once_more_are_not_sent_once_more_until_they_were_taken_out(client: Client) -> None:
    draft = draft_at_photos(client)
    told = {"Upload_Length": str(len(PDF)), "Upload_Metadata": f"filename {NAME},changed MTc5NjAwMDAwMDAwMA=="}
    uploads = f"{page(draft, 'photos')}uploads/"
    begun = asked(client, "POST", uploads, **told)
    asked(client, "PATCH", begun["Location"], PDF, Upload_Offset="0")
    again = asked(client, "POST", uploads, **told)
    assert (again["Location"], again["Upload-Offset"]) == (begun["Location"], str(len(PDF)))
    client.post(f"{page(draft, 'photos')}files/{Unsent.objects.get().pk}/")
    anew = asked(client, "POST", uploads, **told)
    assert anew["Upload-Offset"] == "0"
    asked(client, "PATCH", anew["Location"], PDF, Upload_Offset="0")
    assert "cat.pdf 50 bytes" in said(client.get(page(draft, "photos")))


def test_all_files_of_a_draft_together_have_a_limit(client: Client, settings: Settings) -> None:
    settings.LARGEST_MATTER = len(PDF)
    draft = draft_at_photos(client)
    send(client, draft, add="yes")
    assert "Together with what you sent before" in said(send(client, draft, add="yes"))


def test_whoever_comes_after_the_report_was_sent_is_told(client: Client) -> None:
    draft = draft_at_photos(client)
    send(client, draft, add="yes")
    uploads = f"{page(draft, 'photos')}uploads/"
    begun = asked(client, "POST", uploads, Upload_Length=str(len(PDF)), Upload_Metadata=f"filename {NAME}")["Location"]
    send(client, draft, None)
    client.post(page(draft, "memorable-word"), {"memorable_word": "lighthouse"})
    client.post(page(draft, "check"))
    late = send(client, draft, add="yes")
    assert (late.status_code, "Your report was sent before this" in said(late)) == (409, True)
    assert f"/report/{draft}/receipt/" in late.content.decode()
    out = client.post(f"{page(draft, 'photos')}files/{Unsent.objects.get().pk}/")
    assert (out.status_code, "nothing else changed" in said(out)) == (409, True)
    for method, place, told in (("PATCH", begun, {"Upload_Offset": "0"}), ("POST", uploads, {"Upload_Length": "50"})):
        refused = asked(client, method, place, PDF, **told)
        assert (refused.status_code, "Your report was sent before" in refused.content.decode()) == (413, True)
    assert Attachment.objects.count() == 1


def test_a_file_that_was_chosen_is_kept_when_someone_changes_the_language(client: Client) -> None:
    draft = draft_at_photos(client)
    file = {"photos": SimpleUploadedFile("cat.pdf", PDF), "language": "cy"}
    assert client.post(f"/report-file/?draft={draft}&page=photos&language=cy", file)["Location"] == page(
        draft, "photos"
    )
    assert Unsent.objects.count() == 1
    assert 'lang="cy"' in client.get(page(draft, "photos")).content.decode()
