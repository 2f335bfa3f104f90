"""Leaving quickly."""

from django.test import Client

from bluelamp.channels.web_report.tests.reporting import begin
from bluelamp.reports.tests.addresses import page


def test_leaving_leads_somewhere_harmless_that_learns_nothing(client: Client) -> None:
    response = client.get("/leave/")
    assert response["Location"] == "https://www.bbc.co.uk/weather"
    assert response["Referrer-Policy"] == "no-referrer"


def test_what_was_typed_cannot_be_read_any_more(client: Client) -> None:
    draft = begin(client)
    client.get("/leave/")
    assert client.get(page(draft, "who")).status_code == 404
    assert not client.cookies["visit"].value
