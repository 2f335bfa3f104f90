"""A supervisor takes the figures of a survey away."""

import csv
import io

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.pulse.actions import end_wave
from bluelamp.pulse.tests.scenarios import RUNS, a_wave, all_say, sent
from bluelamp.workspaces.supervisor.tests.office import an_office

pytestmark = pytest.mark.django_db


def test_the_file_has_one_line_for_each_share_and_no_answer() -> None:
    office, wave = an_office(), a_wave()
    all_say(sent(wave, 100))
    end_wave(by=RUNS, wave=wave)
    where = f"/desk/confidence/pulse/{wave.pk}/file/"
    answer = office.client.post(where, {"form": "csv"})
    lines = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [line["area"] for line in lines if line["question"] == "job"] == ["", "Moor", "Quay"]
    assert lines[0]["answers"] == "100"
    assert float(lines[0]["low"]) < float(lines[0]["share"]) < float(lines[0]["high"])
    assert Entry.objects.get(name="pulse.WaveExported").actor_id == office.supervisor.pk
    assert office.client.post(where, {"form": "xml"})["Location"] == f"/desk/confidence/pulse/{wave.pk}/"
