"""A supervisor takes the scores of a team away."""

import csv
import io

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.workspaces.supervisor.tests.office import an_office
from bluelamp.workspaces.supervisor.tests.reviewing import a_review

pytestmark = pytest.mark.django_db


def test_the_file_has_one_line_for_each_score_and_no_words() -> None:
    office = an_office()
    review = a_review(office)
    answer = office.client.post("/desk/quality/export/", {"team": "digital-desk", "form": "csv"})
    assert answer["Content-Disposition"] == 'attachment; filename="scores-2026-05-12.csv"'
    lines = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [(line["criterion"], line["score"]) for line in lines] == [
        ("The answer says what happens next.", "3"),
        ("Danger was asked about.", "none"),
    ]
    assert (lines[0]["closed_in"], lines[0]["contact"]) == ("2026-05", review.drawn.contact.reference)
    assert review.words not in answer.content.decode()
    assert Entry.objects.get(name="quality.ScoresExported").actor_id == office.supervisor.pk


def test_a_form_of_file_that_does_not_exist_leads_back() -> None:
    office = an_office()
    assert office.client.post("/desk/quality/export/", {"form": "xml"})["Location"] == "/desk/quality/trend/"
