"""The code opens in any browser what was saved, where it was left."""

from django.test import Client

from bluelamp.channels.web_report.tests.reporting import begin
from bluelamp.channels.web_report.tests.test_save import saved_code
from bluelamp.foundation.tests.reading import page_of, said, summary
from bluelamp.reports.tests.addresses import page

ADDRESS = "/come-back/"


def test_the_code_opens_it_in_another_browser_at_the_question_it_was_left(client: Client) -> None:
    draft = begin(client)
    client.post(page(draft, "who"), {"who": "victim"})
    other = Client()
    back = other.post(ADDRESS, {"code": saved_code(client, draft).lower()}, follow=True)
    assert back.redirect_chain[-1][0] == page(draft, "what-kind")
    checked = page_of(other.get(page(draft, "who"))).select("input[checked]")
    assert [box["value"] for box in checked] == ["victim"]


def test_a_wrong_code_is_refused_and_shown_again(client: Client) -> None:
    for typed in ("", "nonsense", "BCDF " * 5):
        refused = client.post(ADDRESS, {"code": typed})
        assert summary(refused)[0][1] == "#code"
        assert "We have nothing saved under this code" in said(refused)
    assert page_of(refused).select("#code")[0]["value"] == "BCDF " * 5


def test_guessing_is_slow(client: Client) -> None:
    for _turn in range(31):
        last = client.post(ADDRESS, {"code": "BCDF" * 5})
    assert "Wait 15 minutes" in said(last)


def test_what_is_open_in_a_browser_stays_open_beside_what_comes_back(client: Client) -> None:
    saved, other = begin(client), Client()
    beside = begin(other)
    other.post(ADDRESS, {"code": saved_code(client, saved)})
    assert other.get(page(beside, "who")).status_code == 200
    assert other.get(page(saved, "who")).status_code == 200
    assert client.get(page(saved, "who")).status_code == 404
