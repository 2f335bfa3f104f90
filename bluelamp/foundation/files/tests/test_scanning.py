"""Looking for harm: what no scanner called clean is held back, is never lost, and is asked about again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.files import scanning
from bluelamp.foundation.files.actions import erase_file, keep_verdict
from bluelamp.foundation.files.checked import checked
from bluelamp.foundation.files.held import Held, HeldBack, held_among, how_many_wait, why_held
from bluelamp.foundation.files.models import File, Scan
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.files.scanning import SCANNER, scan_too_large, scan_waiting
from bluelamp.foundation.files.serving import as_download, as_picture
from bluelamp.foundation.files.tests.scenarios import KEEPER, PDF, a_file, a_photo
from bluelamp.foundation.files.verdicts import Said, Verdict
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.site.checks.scanner import EICAR
from tests.scanner import FOUND, LIMIT, OK, answering, end_clamd, real_clamd

pytestmark = pytest.mark.django_db
NOWHERE = "unix:/nowhere/clamd.ctl"


@pytest.fixture(autouse=True)
def nothing_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    """No content that a scanner died of before."""
    monkeypatch.setattr(scanning, "_aside", {})


def is_given(file: File) -> bool:
    """Say whether a file is given to someone without leave for what is held back."""
    try:
        return as_download(file).status_code == 200
    except HeldBack:
        return False


def test_without_a_scanner_nothing_waits(settings: Settings) -> None:
    assert settings.CLAMAV == ""
    file = a_file()
    scan_waiting()
    assert (is_given(file), how_many_wait(), Scan.objects.count()) == (True, 0, 0)


@pytest.mark.parametrize("answer", [b"", b"stream: ok\0", b"COMMAND READ TIMED OUT\0"])
def test_while_it_is_away_or_answers_nonsense_all_waits_and_nothing_is_lost(settings: Settings, answer: bytes) -> None:
    picture, letter = a_file(a_photo(), name="me.jpg"), a_file()
    with answering(answer) as settings.CLAMAV:
        scan_waiting()
        for file in (picture, letter):
            for way in (as_download, as_picture):
                with pytest.raises(HeldBack, match=r"This file is not checked yet"):
                    way(file)
        assert (how_many_wait(), b"".join(the_store().chunks(letter.sha256))) == (2, PDF)
    with answering(OK) as settings.CLAMAV:
        scan_waiting()
        assert (is_given(picture), is_given(letter), how_many_wait()) == (True, True, 0)


def test_what_was_here_before_the_scanner_waits_too(settings: Settings) -> None:
    file = a_file()
    settings.CLAMAV = NOWHERE
    assert why_held(file) == Held.WAITS


def test_harm_is_held_back_in_every_file_that_has_it_even_once_there_is_no_scanner(
    settings: Settings, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    one, same = a_file(a_photo(), name="a.jpg"), a_file(a_photo(), name="b.jpg")
    with answering(FOUND) as settings.CLAMAV, django_capture_on_commit_callbacks(execute=True):
        scan_waiting()
    settings.CLAMAV = ""
    assert held_among([one, same]) == {one.sha256: Held.HARMFUL}
    assert the_store().copy_for_showing(f"{one.sha256}-1") is None
    with pytest.raises(HeldBack, match="may harm a computer"):
        as_picture(same)
    assert as_download(one, though_held=True)["Content-Disposition"].endswith('.quarantined"')
    assert Entry.objects.get(name="files.HarmFound").facts["copies"] == [str(one.pk), str(same.pk)]
    assert Scan.objects.get().found == "Eicar-Test.UNOFFICIAL"


def test_each_content_is_asked_about_once(settings: Settings) -> None:
    for name in ("a.pdf", "b.pdf"):
        a_file(name=name)
    with answering(OK, b"nonsense\0") as settings.CLAMAV:
        scan_waiting()
        scan_waiting()
    assert Entry.objects.filter(name="files.FileScanned").count() == 1


def test_what_is_too_large_is_held_until_it_no_longer_is(settings: Settings) -> None:
    large, longer = a_file(PDF * 2), a_file(PDF)
    settings.CLAMAV_LARGEST = len(PDF)
    with answering(LIMIT, OK) as settings.CLAMAV:
        scan_waiting()
        assert held_among([large, longer]) == dict.fromkeys((large.sha256, longer.sha256), Held.TOO_LARGE)
        settings.CLAMAV_LARGEST = len(PDF) * 2
        scan_too_large()
        scan_waiting()
        assert is_given(large)
        assert is_given(longer)


def test_a_file_that_the_scanner_dies_of_holds_up_no_other(settings: Settings) -> None:
    deadly, letter = a_file(b"%PDF-deadly"), a_file()
    with answering(b"", OK) as settings.CLAMAV:
        scan_waiting()
        assert (is_given(deadly), is_given(letter), how_many_wait()) == (False, True, 1)


def test_erased_files_are_not_asked_about_and_damaged_ones_wait(settings: Settings, own_files: Path) -> None:
    erased, damaged = a_file(PDF + b"1"), a_file(PDF + b"2")
    erase_file(by=Actor.system("records.erase"), file=erased, reason="asked")
    place = next(path for path in own_files.rglob(damaged.sha256))
    place.chmod(0o600)
    place.write_bytes(b"other")
    with answering(OK) as settings.CLAMAV:
        scan_waiting()
        assert (how_many_wait(), why_held(damaged)) == (1, Held.WAITS)


def test_only_the_scanner_keeps_a_verdict_and_keeps_it_once() -> None:
    file = a_file()
    with pytest.raises(NotAllowed):
        keep_verdict(by=KEEPER, file=file, said=Said(Verdict.CLEAN))
    for verdict in (Verdict.HARMFUL, Verdict.CLEAN):
        keep_verdict(by=SCANNER, file=file, said=Said(verdict))
    assert why_held(file) == Held.HARMFUL


def test_a_real_clamd_finds_the_test_text_and_nothing_in_a_letter(settings: Settings, tmp_path: Path) -> None:
    letter, harmful = a_file(), a_file(EICAR, name="notes.txt")
    with real_clamd(tmp_path) as settings.CLAMAV:
        scan_waiting()
        assert held_among([letter, harmful]) == {harmful.sha256: Held.HARMFUL}


def test_a_real_clamd_that_dies_half_way_loses_nothing_and_lets_nothing_through(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter, harmful = a_file(), a_file(EICAR, name="notes.txt")

    def half(file: File) -> Iterator[bytes]:
        content = b"".join(checked(file))
        yield content[:20]
        end_clamd(tmp_path)
        yield content[20:]

    with monkeypatch.context() as patched, real_clamd(tmp_path) as settings.CLAMAV:
        patched.setattr(scanning, "checked", half)
        scan_waiting()
    assert (how_many_wait(), is_given(letter), is_given(harmful)) == (2, False, False)
    with real_clamd(tmp_path) as settings.CLAMAV:
        scan_waiting()
        assert (how_many_wait(), is_given(letter), is_given(harmful)) == (0, True, False)
    assert b"".join(the_store().chunks(harmful.sha256)) == EICAR
