"""A supervisor prints the letters of a survey, and the ledger says so."""

from datetime import timedelta

import pytest
from django.test import Client
from time_machine import Traveller

from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.paper.pdf import NotSetUp
from bluelamp.pulse.models import Address
from bluelamp.pulse.tests.scenarios import a_wave, drawn
from bluelamp.staff.tests.scenarios import sign_in
from bluelamp.workspaces.supervisor.tests.office import an_office, words

pytestmark = pytest.mark.django_db


def test_they_are_one_pdf_and_reminders_are_another(clock: Traveller, monkeypatch: pytest.MonkeyPatch) -> None:
    office, wave = an_office(), a_wave()
    drawn(wave, 4)
    made: list[int] = []

    def letters(_draw: object, addresses: list[Address], *, reminder: bool) -> bytes:
        made.append(len(addresses))
        return b"%PDF-1"

    monkeypatch.setattr("bluelamp.workspaces.supervisor.pages.wave_letters.letters_to", letters)
    where = f"/desk/confidence/pulse/{wave.pk}/letters/1/1/"
    answer = office.client.post(where)
    assert answer["Content-Disposition"] == 'attachment; filename="letters-1-1.pdf"'
    assert made == [4]
    assert Address.objects.exclude(sent_at=None).count() == 4
    assert "it is too early" in words(office.send(where, reminder="yes").find("main"))
    clock.shift(timedelta(days=11))
    later = sign_in(Client(), office.supervisor)
    assert later.post(where, {"reminder": "yes"})["Content-Type"] == "application/pdf"
    printed = Entry.objects.filter(name="pulse.PulseLettersPrinted").order_by("id")
    assert [entry.facts["reminder"] for entry in printed] == [False, True]


def test_where_none_can_be_made_it_is_said_and_nothing_counts_as_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    office, wave = an_office(), a_wave()
    drawn(wave, 4)

    def cannot(*_: object, **__: object) -> bytes:
        raise NotSetUp

    monkeypatch.setattr("bluelamp.workspaces.supervisor.pages.wave_letters.letters_to", cannot)
    said = words(office.send(f"/desk/confidence/pulse/{wave.pk}/letters/1/1/").find("main"))
    assert "No PDF can be made here yet." in said
    assert not Address.objects.exclude(sent_at=None).exists()
