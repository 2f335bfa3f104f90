"""A service is found by the words that people have for it, and what most come with stands first."""

from typing import Final

import pytest

from bluelamp.contacts.models import Contact
from bluelamp.foundation.remembering import forget
from bluelamp.reports import finding
from bluelamp.reports.finding import found, most_used
from bluelamp.reports.services import services
from bluelamp.reports.tests.scenarios import a_burglary_reported, a_child_told_us
from bluelamp.staff.tests.scenarios import a_force_with_teams

pytestmark = pytest.mark.django_db

TYPED: Final = {
    "my car was nicked": "vehicle-crime",
    "someone broke into my car": "vehicle-crime",
    "somebody stole my van": "vehicle-crime",
    "he hits me": "domestic-abuse",
    "He HITS me!": "domestic-abuse",
    "scam": "fraud",
    "burglery": "burglary",
    "I found a knife in the park": "found-property",
    "lost passport": "lost-property",
    "someone keeps texting me": "stalking",
    "neighbour plays loud music": "antisocial-behaviour",
    "i was raped last night": "sexual-offences",
    "how do i complain about an officer": "complaint",
    "dash cam": "road-incident",
    "smell of weed": "drugs",
    "my son is missing": "missing-person",
    "what do you hold about me, my data": "your-information",
    "shoplifter": "shop-theft",
    "my dad hits me": "tell-us",
    "someone put a tracker on my car": "stalking",
    "stopped and searched": "stop-and-search",
    "terrorist": "suspicious-activity",
    "crime number": "existing-case",
    "mae rhywun wedi dwyn fy nghar": "vehicle-crime",
    "byrgleriaeth": "burglary",
    "roedd fyrgleriaeth yn fy nhŷ": "burglary",
    "rwyf wedi colli fy mhasbort": "lost-property",
    "mae fy ngŵr yn fy nharo": "domestic-abuse",
    "gam-drin domestig": "domestic-abuse",
    "sgam": "fraud",
    "mae fy merch ar goll": "missing-person",
    "ymddygiad gwrthgymdeithasol": "antisocial-behaviour",
    "gwyn am swyddog": "complaint",
    "chwyno am yr heddlu": "complaint",
    "drosedd gasineb": "hate-crime",
    "stelcian": "stalking",
    "a policeman hit me": "complaint",
    "plismon yn gas": "complaint",
}


@pytest.mark.parametrize(("typed", "code"), TYPED.items())
def test_what_people_type_leads_to_the_right_service(typed: str, code: str) -> None:
    assert code in [service.code for service in found(typed, services().values())][:2]


@pytest.mark.parametrize("typed", ["", "the and of", "qzxv", "犬", "%_'\"<script>", "x" * 200])
def test_what_fits_nothing_finds_nothing(typed: str) -> None:
    assert found(typed, services().values()) == []


def test_what_only_shares_a_word_is_not_in_the_way_of_what_fits() -> None:
    assert [service.code for service in found("car accident", services().values())] == ["road-incident"]


def test_at_most_six_are_found() -> None:
    everything = " ".join(str(service.label) for service in services().values())
    assert len(found(everything, services().values())) == finding.MOST_FOUND


def test_until_enough_came_what_is_likely_stands_first() -> None:
    assert [service.code for service in most_used(services().values(), most=10)] == list(finding.LIKELY)


def test_once_enough_came_what_most_came_with_stands_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "ENOUGH", 3)
    a_force_with_teams()
    for _time in range(3):
        a_child_told_us()
    a_burglary_reported()
    Contact.objects.filter(subject="tell-us").update(subject="thanks")
    forget()
    assert [service.code for service in most_used(services().values(), most=3)] == [
        "thanks",
        "crime",
        "antisocial-behaviour",
    ]


def test_what_is_offered_no_more_is_not_found() -> None:
    offered = [service for service in services().values() if service.code != "fraud"]
    assert "fraud" not in [service.code for service in found("scam", offered)]
    assert "crime" not in [service.code for service in most_used(offered[:0], most=10)]
