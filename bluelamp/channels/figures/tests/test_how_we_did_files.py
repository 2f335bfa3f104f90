"""What was published, as open data."""

import csv
import io

import pytest
from django.test import Client
from time_machine import Traveller

from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.surveys.tasks import publish_what_is_complete
from bluelamp.surveys.tests.test_publish_figures import COMPLETE, answered

pytestmark = pytest.mark.django_db


def test_both_files_hold_the_same_lines_and_one_says_how_they_are_made(client: Client, clock: Traveller) -> None:
    a_desk()
    answered(Channel.WEB_REPORT, bad=10, good=30)
    answered(Channel.SMS, bad=3, good=30)
    clock.move_to(COMPLETE)
    publish_what_is_complete()
    told = client.get("/how-we-did/figures.json").json()
    rows = list(csv.DictReader(io.StringIO(client.get("/how-we-did/figures.csv").content.decode("utf-8-sig"))))
    assert "Empty is hidden" in told["method"]
    assert "Cymharwch gyfyngau" in told["method_cy"]
    assert told["definitions"].endswith("/how-we-did/definitions/")
    assert [row["of"] for row in rows] == [line["of"] for line in told["lines"]]
    whole = next(line for line in told["lines"] if (line["measure"], line["by"]) == ("bad", "whole"))
    assert (whole["from"], whole["until"]) == ("2026-04-01", "2026-06-30")
    assert (whole["count"], whole["out_of"], whole["share"]) == (13, 73, 0.178)
    texts = next(row for row in rows if (row["measure"], row["of"]) == ("bad", "sms"))
    assert (texts["name"], texts["count"], texts["share"]) == ("Text message", "", "")
