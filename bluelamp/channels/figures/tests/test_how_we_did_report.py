"""What anyone takes away as a PDF of how people say we did."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from time_machine import Traveller

from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.paper.pdf import OthersPrint
from bluelamp.surveys.shown import paper
from bluelamp.surveys.tasks import publish_what_is_complete
from bluelamp.surveys.tests.test_publish_figures import COMPLETE, answered

pytestmark = pytest.mark.django_db
REPORT = "/how-we-did/report.pdf"


@pytest.fixture
def _published(clock: Traveller) -> None:
    a_desk()
    answered(Channel.WEB_REPORT, bad=10, good=30)
    clock.move_to(COMPLETE)
    publish_what_is_complete()


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Keep each page that would have become a PDF."""
    kept: list[str] = []

    def keep(html: str) -> bytes:
        kept.append(html)
        return b"%PDF-"

    paper.made_once.cache_clear()
    monkeypatch.setattr(paper, "pdf_of", keep)
    return kept


@pytest.mark.usefixtures("_published")
def test_it_holds_the_figures_with_their_pictures_and_says_where_each_is_explained(
    client: Client, pages: list[str]
) -> None:
    answer = client.get(REPORT)
    assert (answer["Content-Type"], answer.content) == ("application/pdf", b"%PDF-")
    assert 'filename="how-we-did-2026-04-01.pdf"' in answer["Content-Disposition"]
    page = BeautifulSoup(pages[0], "html.parser")
    told = " ".join(page.get_text(" ").split())
    assert "25 % were bad contacts Between 16 and 38 %" in told
    assert page.select("svg rect[x='16'][width='22']")
    assert "/how-we-did/definitions/" in told
    assert Entry.objects.filter(name="surveys.FiguresPrinted").count() == 0


@pytest.mark.usefixtures("_published")
def test_asked_for_twice_it_is_made_once(client: Client, pages: list[str]) -> None:
    for _ in range(2):
        client.get(REPORT)
    client.get(f"{REPORT}?language=cy")
    assert len(pages) == 2
    assert 'lang="cy"' in pages[1]


@pytest.mark.usefixtures("_published", "pages")
def test_where_others_print_it_says_so(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(html: str) -> bytes:
        raise OthersPrint

    monkeypatch.setattr(paper, "pdf_of", busy)
    answer = client.get(REPORT)
    assert answer.status_code == 503
    assert "Wait half a minute and try again." in answer.content.decode()
