"""What a chief takes away as a PDF of how contacts went."""

import pytest
from time_machine import Traveller

from bluelamp.contacts.rules import Channel
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.paper.pdf import NotSetUp
from bluelamp.staff.tests.scenarios import sign_in
from bluelamp.surveys.models import Publication
from bluelamp.surveys.shown import paper
from bluelamp.surveys.tasks import publish_what_is_complete
from bluelamp.surveys.tests.test_publish_figures import COMPLETE, answered
from bluelamp.workspaces.supervisor.tests.office import Office, an_office, words

pytestmark = pytest.mark.django_db
REPORT = "/desk/confidence/report/"


@pytest.fixture
def office(clock: Traveller) -> Office:
    """Return an office in which figures were published."""
    paper.made_once.cache_clear()
    office = an_office()
    answered(Channel.WEB_REPORT, bad=10, good=30)
    clock.move_to(COMPLETE)
    publish_what_is_complete()
    sign_in(office.client, office.supervisor)
    return office


def test_whoever_takes_it_is_written_down_each_time(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper, "pdf_of", lambda html: b"%PDF-")
    for _ in range(2):
        answer = office.client.post(REPORT, {"from": "2026-04-01"})
        assert answer["Content-Type"] == "application/pdf"
    taken = Entry.objects.filter(name="surveys.FiguresPrinted", actor_id=office.supervisor.pk)
    assert [entry.record_id for entry in taken] == [Publication.objects.get().pk] * 2


def test_where_none_can_be_made_the_page_says_so_and_nothing_is_written(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(html: str) -> bytes:
        raise NotSetUp

    monkeypatch.setattr(paper, "pdf_of", none)
    shown = office.client.post(REPORT, {"from": "2026-04-01"}, follow=True)
    assert "No PDF can be made here yet." in shown.content.decode()
    assert not Entry.objects.filter(name="surveys.FiguresPrinted").exists()


def test_the_page_offers_it(office: Office) -> None:
    form = office.see("/desk/confidence/").select_one(f"form[action='{REPORT}']")
    assert form is not None
    assert words(form) == "Take these figures away as a PDF"
