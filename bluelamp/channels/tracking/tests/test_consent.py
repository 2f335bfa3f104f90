"""The person says whether something may be shared, sees with whom it was, and takes it back."""

from datetime import timedelta

import pytest
from django.test import Client
from time_machine import Traveller

from bluelamp.foundation.clock import new_id
from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.people.actions import use_consent
from bluelamp.people.consents import consents_about
from bluelamp.people.models import Consent
from bluelamp.people.rules import ConsentStanding
from bluelamp.people.tests.consenting import asked, given, sharing
from bluelamp.reports.tests.coming_back import come_back
from bluelamp.reports.tests.scenarios import Reported, a_burglary_reported
from bluelamp.staff.models import Account
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(reported: Reported) -> Account:
    return a_member_of(reported.contact.team)


def page_about(consent: Consent) -> str:
    return f"/track/matter/sharing/{consent.pk}/"


def stands(reported: Reported) -> ConsentStanding:
    return consents_about(reported.contact.pk)[0].standing


def test_whoever_shows_no_receipt_or_another_learns_nothing(client: Client, desk: Account, reported: Reported) -> None:
    consent = asked(desk, reported.contact.person, reported.contact.pk)
    for method in (client.get, client.post):
        assert method(page_about(consent), {"decision": "given"})["Location"] == "/track/"
    come_back(client, a_burglary_reported())
    assert client.get(page_about(consent)).status_code == 404
    assert client.post(page_about(consent), {"decision": "given"}).status_code == 404
    assert stands(reported) == ConsentStanding.ASKED


def test_they_are_asked_on_their_own_page_and_can_say_yes(client: Client, desk: Account, reported: Reported) -> None:
    consent = asked(desk, reported.contact.person, reported.contact.pk)
    come_back(client, reported)
    matter = page_of(client.get("/track/matter/"))
    assert matter.select(f'a[href="{page_about(consent)}"]')
    told = said(client.get(page_about(consent)))
    assert "What your doorbell camera shows" in told
    assert "Harbour Mutual" in told
    assert "Nothing is shared until you say yes." in told
    after = said(client.post(page_about(consent), {"decision": "given"}, follow=True))
    assert "You said yes on" in after
    assert stands(reported) == ConsentStanding.GIVEN


def test_they_can_say_no_and_are_asked_no_more(client: Client, desk: Account, reported: Reported) -> None:
    consent = asked(desk, reported.contact.person, reported.contact.pk)
    come_back(client, reported)
    client.post(page_about(consent), {"decision": "declined"})
    assert stands(reported) == ConsentStanding.DECLINED
    assert "Read what, and say yes or no" not in said(client.get("/track/matter/"))


def test_they_see_each_use_take_it_back_and_read_what_cannot_be_undone(
    client: Client, desk: Account, reported: Reported
) -> None:
    consent = given(desk, reported.contact.person, reported.contact.pk)
    use_consent(
        by=sharing(desk), consent=consent, to_whom="Ms Hale of Harbour Mutual", what_for="The window", use_id=new_id()
    )
    come_back(client, reported)
    told = said(client.get(page_about(consent)))
    for part in ("Ms Hale of Harbour Mutual", "The window", "We cannot call back", "What is evidence of a crime"):
        assert part in told
    assert desk.name not in told
    assert "You took it back on" in said(client.post(page_about(consent), {"decision": "withdraw"}, follow=True))
    assert stands(reported) == ConsentStanding.WITHDRAWN


def test_what_ended_cannot_be_answered_and_says_so(
    client: Client, desk: Account, reported: Reported, clock: Traveller
) -> None:
    consent = asked(desk, reported.contact.person, reported.contact.pk)
    clock.shift(timedelta(days=31))
    come_back(client, reported)
    assert "This ended on" in said(client.get(page_about(consent)))
    assert "We do not ask this any more." in said(client.post(page_about(consent), {"decision": "given"}))


@pytest.mark.parametrize("decision", ["", "maybe"])
def test_any_other_answer_is_none(client: Client, desk: Account, reported: Reported, decision: str) -> None:
    consent = asked(desk, reported.contact.person, reported.contact.pk)
    come_back(client, reported)
    answer = client.post(page_about(consent), {"decision": decision})
    assert "Press one of the buttons below" in said(answer)
    assert stands(reported) == ConsentStanding.ASKED
