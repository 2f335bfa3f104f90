"""A draft that is gone."""

from datetime import timedelta

from django.test import Client
from time_machine import Traveller

from bluelamp.channels.web_report.tests.reporting import begin
from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.reports.tasks import tidy_drafts
from bluelamp.reports.tests.addresses import page


def test_after_a_day_it_is_said_that_nothing_was_sent_and_how_to_begin_again(client: Client, clock: Traveller) -> None:
    draft = begin(client)
    clock.shift(timedelta(hours=25))
    tidy_drafts()
    response = client.get(page(draft, "who"))
    assert response.status_code == 404
    assert "Nothing was sent to us." in said(response)
    assert {"/", "/track/"} <= {str(link.get("href")) for link in page_of(response).select("main a")}
