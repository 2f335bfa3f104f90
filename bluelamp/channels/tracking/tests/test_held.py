"""The person sees what we hold once they show that it is them, says what is wrong, and asks for a copy."""

import pytest
from django.test import Client
from django.urls import reverse

from bluelamp.contacts.tests.scenarios import again_from
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.people.actions import agree_question
from bluelamp.people.confirmations import asked_in
from bluelamp.people.models import ConfirmationOnPage, RightsRequest
from bluelamp.people.rules import RightKind
from bluelamp.people.tests.requesting import asked
from bluelamp.reports.tests.coming_back import come_back
from bluelamp.reports.tests.scenarios import Reported
from bluelamp.staff.models import Account
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db
PAGE = "/track/matter/held/"
RIGHT = {"ask": "show", "said": "  the blue TEAPOT "}


@pytest.fixture
def agreed(reported: Reported) -> Reported:
    """Someone with whom a question was agreed."""
    account = a_member_of(reported.contact.team)
    by = Actor(kind=Kind.SYSTEM, id=account.pk, permissions=frozenset({"people.agree"}))
    agree_question(by=by, person=reported.contact.person, question="What did she leave you?", answer="The blue teapot")
    return reported


def test_without_the_receipt_there_is_nothing(client: Client, agreed: Reported) -> None:
    assert client.post(PAGE, RIGHT)["Location"] == "/track/"
    assert not ConfirmationOnPage.objects.exists()


def test_the_receipt_alone_shows_nothing_and_a_right_answer_does(client: Client, agreed: Reported) -> None:
    come_back(client, agreed)
    before = said(client.get(PAGE))
    assert "What did she leave you?" in before
    assert "Sam Okafor" not in before
    assert "That is not what we agreed" in said(client.post(PAGE, RIGHT | {"said": "a cup"}))
    after = said(client.post(PAGE, RIGHT, follow=True))
    assert "Sam Okafor" in after
    assert "An e-mail address that begins with s, since 12 May 2026" in after
    assert "sam@example.com" not in after
    outcomes = [
        entry.facts["outcome"] for entry in Entry.objects.filter(name="people.ConfirmationTried").order_by("id")
    ]
    assert outcomes == ["wrong", "question_on_page"]


def test_another_browser_shows_it_again_and_whoever_rings_is_not_confirmed_by_it(
    client: Client, agreed: Reported
) -> None:
    come_back(client, agreed)
    client.post(PAGE, RIGHT)
    other = Client()
    come_back(other, agreed)
    assert "Sam Okafor" not in said(other.get(PAGE))
    assert asked_in(agreed.contact.pk, [agreed.contact.person_id]).confirmed is None


def test_closing_it_on_this_device_closes_this_too(client: Client, agreed: Reported) -> None:
    come_back(client, agreed)
    client.post(PAGE, RIGHT)
    client.post(reverse("stop_tracking"))
    come_back(client, agreed)
    assert "Sam Okafor" not in said(client.get(PAGE))


def test_wrong_answers_count_until_it_must_wait_and_papers_are_no_way_here(client: Client, agreed: Reported) -> None:
    come_back(client, agreed)
    client.post(PAGE, {"ask": "show", "proof": "papers", "said": "x"})
    assert not ConfirmationOnPage.objects.exists()
    for _try in range(3):
        client.post(PAGE, RIGHT | {"said": "a cup"})
    assert "This cannot be tried now" in said(client.post(PAGE, RIGHT))
    assert not ConfirmationOnPage.objects.filter(right=True).exists()


def test_what_is_wrong_is_taken_down_only_from_whoever_showed_that_it_is_them(client: Client, agreed: Reported) -> None:
    come_back(client, agreed)
    typed = {"ask": "correction", "words": "I never lived in Quay Street."}
    client.post(PAGE, typed)
    assert not RightsRequest.objects.exists()
    client.post(PAGE, RIGHT)
    assert "Write what is wrong, and what is right." in said(client.post(PAGE, {"ask": "correction", "words": " "}))
    shown = said(client.post(PAGE, typed, follow=True))
    assert "I never lived in Quay Street." in shown
    assert "We answer by 12 June 2026." in shown
    assert RightsRequest.objects.get().kind == RightKind.CORRECTION


def test_a_copy_can_be_asked_for_without_and_waits_until_they_show_who_they_are(
    client: Client, reported: Reported
) -> None:
    come_back(client, reported)
    assert "We cannot show it here" in said(client.get(PAGE))
    for _twice in range(2):
        shown = said(client.post(PAGE, {"ask": "copy"}, follow=True))
    assert "We still need to know that it is you." in shown
    assert RightsRequest.objects.get().due_on is None


def test_the_receipt_alone_shows_what_was_asked_for_with_it_and_nothing_of_another_contact(
    client: Client, agreed: Reported
) -> None:
    account, person = a_member_of(agreed.contact.team), agreed.contact.person
    asked(account, person, again_from(person).pk)
    come_back(client, agreed)
    assert not page_of(client.get(PAGE)).select("#asked")
    assert len(page_of(client.post(PAGE, {"ask": "copy"}, follow=True)).select(".app-turn")) == 1
    assert len(page_of(client.post(PAGE, RIGHT, follow=True)).select(".app-turn")) == 2


def test_the_matter_leads_there(client: Client, reported: Reported) -> None:
    come_back(client, reported)
    assert page_of(client.get("/track/matter/")).select(f'a[href="{PAGE}"]')


def test_nobody_of_the_staff_is_named(client: Client, agreed: Reported) -> None:
    come_back(client, agreed)
    client.post(PAGE, RIGHT)
    shown = said(client.get(PAGE))
    assert not [account.name for account in Account.objects.all() if account.name in shown]
