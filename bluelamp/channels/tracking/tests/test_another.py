"""Whoever came back by their receipt tells us of something else, and says nothing again that we have of them."""

from typing import Any, Final

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import resolve
from time_machine import Traveller

from bluelamp.channels.tracking.tests.coming_back import come_back
from bluelamp.contacts.models import Contact
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.people.agreements import agreed_with
from bluelamp.people.models import Handle, Person
from bluelamp.people.rules import HowKnown, Safety
from bluelamp.people.tests.tying import a_tie
from bluelamp.reports.models import Report
from bluelamp.reports.tests.addresses import form, page
from bluelamp.reports.tests.scenarios import (
    Reported,
    a_burglary_reported,
    a_child_told_us,
    a_report_about_police,
    an_anonymous_report,
)
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db
PAGE: Final = "/track/matter/another/"
SAFE_HERE: Final = {"emergency": "no", "device_safe": "yes"}
WHOLE: Final = {"name": "Zebedee Quillfeather", "email": "zebedee@example.com", "phone": "07700 900982"}


@pytest.fixture
def known(client: Client) -> Reported:
    """Someone who gave name, address and number, and came back."""
    a_force_with_teams()
    reported = a_burglary_reported(**WHOLE, email_safe="safe", phone_safe="safe")
    come_back(client, reported)
    return reported


def proof(client: Client) -> str:
    """Return what the page gives along."""
    return str(page_of(client.get(PAGE)).select_one("input[name=known]")["value"])  # type: ignore[index]


def begin(client: Client, service: str = "question", **typed: str) -> str:
    """Begin a form by the page and return the draft's id."""
    shown = page_of(client.post(form(service), {"known": proof(client), "arrive": "yes"}))
    carried = {box["name"]: box["value"] for box in shown.select("input[name=known]")}
    went = client.post(form(service), SAFE_HERE | carried | typed)
    return str(resolve(went["Location"]).kwargs["draft_id"])


def at_still(client: Client) -> tuple[str, BeautifulSoup]:
    """Ask a question up to the page that asks whether it is still right."""
    draft = begin(client)
    went = client.post(page(draft, "what-happened"), {"what_happened": "When is the station open?"}, follow=True)
    assert went.request["PATH_INFO"] == page(draft, "still")
    return draft, page_of(went)


def boxes(shown: BeautifulSoup) -> list[str]:
    """Return what is asked."""
    return list(dict.fromkeys(str(box["name"]) for box in shown.select("input[type=radio]")))


def sent(client: Client, draft: str) -> Contact:
    """Choose a word, send it, and return the contact."""
    client.post(page(draft, "memorable-word"), {"memorable_word": "lantern"})
    client.post(page(draft, "check"))
    return Report.objects.get(pk=draft).contact


def test_they_are_asked_only_whether_it_is_still_right_and_safe_now(client: Client, known: Reported) -> None:
    draft, shown = at_still(client)
    still, email, phone = boxes(shown)
    text = shown.get_text(" ", strip=True)
    assert "A name that begins with Z" in text
    assert "A phone number that ends in 982" in text
    assert "An e-mail address that begins with z" in text
    client.post(page(draft, "still"), {still: "right", email: "not_safe", phone: "safe"})
    contact = sent(client, draft)
    assert contact.person_id == known.contact.person_id
    assert Person.objects.count() == 1
    safety = {(one.handle.kind, str(one.terms.safety)) for one in agreed_with(contact.person_id)}
    assert safety == {("email", "not_safe"), ("phone", "safe")}
    given = Entry.objects.get(name="people.HandlesGivenAgain")
    assert len(given.facts["handle_ids"]) == 2


def test_nothing_whole_is_on_any_page_or_in_any_address(client: Client, known: Reported) -> None:
    draft, shown = at_still(client)
    still, email, phone = boxes(shown)
    answer = client.post(page(draft, "still"), {still: "right", email: "safe", phone: "safe"})
    client.post(page(draft, "memorable-word"), {"memorable_word": "lantern"})
    check = client.get(page(draft, "check"))
    assert "As we have it. You need not say it again." in said(check)
    for text in (str(shown), check.content.decode(), client.get(PAGE).content.decode(), answer["Location"]):
        for word in ("Zebedee", "Quillfeather", "zebedee@", "07700", "900982"):
            assert word not in text


def test_safety_is_always_asked_and_one_answer_makes_nothing_less_strict(client: Client) -> None:
    a_force_with_teams()
    come_back(client, a_burglary_reported(**WHOLE, email_safe="not_safe", phone_safe="not_safe"))
    draft, shown = at_still(client)
    still, email, phone = boxes(shown)
    wrong = client.post(page(draft, "still"), {still: "right", email: "safe"})
    assert "Say whether it is safe to reach you in this way now." in said(wrong)
    client.post(page(draft, "still"), {still: "right", email: "safe", phone: "safe"})
    contact = sent(client, draft)
    assert {one.terms.safety for one in agreed_with(contact.person_id)} == {Safety.NOT_SAFE}


def test_what_has_changed_is_asked_as_of_anyone_and_joins_nobody(client: Client, known: Reported) -> None:
    draft, shown = at_still(client)
    went = client.post(page(draft, "still"), {boxes(shown)[0]: "changed"})
    assert went["Location"] == page(draft, "about-you")
    assert client.get(went["Location"]).status_code == 200
    client.post(page(draft, "about-you"), {"name": "Zebedee Lanternby", "email": "", "phone": ""})
    contact = sent(client, draft)
    assert contact.person_id != known.contact.person_id
    assert contact.person.name == "Zebedee Lanternby"


def test_without_a_receipt_there_is_nothing(client: Client, known: Reported) -> None:
    assert Client().get(PAGE)["Location"] == "/track/"
    stranger = Client()
    for forged in ("", "nonsense", str(known.contact.pk)):
        went = stranger.post(form("question"), SAFE_HERE | {"known": forged})
        draft = str(resolve(went["Location"]).kwargs["draft_id"])
        stranger.post(page(draft, "what-happened"), {"what_happened": "When is it open?"})
        assert stranger.get(page(draft, "about-you")).status_code == 200
        assert stranger.get(page(draft, "still"))["Location"] == page(draft, "check")


def test_after_half_an_hour_it_shows_nothing_any_more(client: Client, known: Reported, clock: Traveller) -> None:
    shown = proof(client)
    clock.shift(31 * 60)
    went = client.post(form("question"), SAFE_HERE | {"known": shown})
    draft = str(resolve(went["Location"]).kwargs["draft_id"])
    assert client.get(page(draft, "still"))["Location"].endswith(page(draft, "check"))


@pytest.mark.parametrize("report", [an_anonymous_report, a_report_about_police, a_child_told_us])
def test_where_nothing_is_known_or_all_is_sealed_nothing_goes_along(client: Client, report: Any) -> None:
    a_force_with_teams()
    come_back(client, report())
    assert PAGE not in client.get("/track/matter/").content.decode()
    assert client.get(PAGE)["Location"] == "/"


def test_nothing_goes_along_from_a_sensitive_matter(client: Client, known: Reported) -> None:
    shown = proof(client)
    Contact.objects.update(sensitive=True)
    assert client.get(PAGE)["Location"] == "/"
    went = client.post(form("question"), SAFE_HERE | {"known": shown})
    draft = str(resolve(went["Location"]).kwargs["draft_id"])
    assert client.get(page(draft, "still"))["Location"] == page(draft, "check")


@pytest.mark.parametrize("service", ["domestic-abuse", "stalking", "tell-us"])
def test_no_sensitive_form_is_offered_or_takes_it(client: Client, known: Reported, service: str) -> None:
    assert form(service) not in client.get(PAGE).content.decode()
    shown = client.post(form(service), {"known": proof(client), "arrive": "yes"})
    assert 'name="known"' not in shown.content.decode()
    went = client.post(form(service), SAFE_HERE | {"known": proof(client)})
    draft = str(resolve(went["Location"]).kwargs["draft_id"])
    assert client.get(page(draft, "still"))["Location"] == page(draft, "check")


def test_on_a_device_that_is_not_safe_nothing_goes_along(client: Client, known: Reported) -> None:
    draft = begin(client, device_safe="carry_on")
    assert client.get(page(draft, "still"))["Location"] == page(draft, "check")


def test_what_staff_wrote_about_or_others_gave_is_not_shown(client: Client, known: Reported) -> None:
    a_tie(known.contact.person, a_member_of(known.contact.team), HowKnown.USED)  # of the first, which is the address
    _draft, shown = at_still(client)
    text = shown.get_text(" ", strip=True)
    assert "e-mail" not in text
    assert "982" in text
    Handle.objects.update(given_by_owner=False)
    Person.objects.update(name="")
    assert client.get(PAGE)["Location"] == "/"


def test_another_language_keeps_what_was_chosen(client: Client, known: Reported) -> None:
    draft, shown = at_still(client)
    again = page_of(client.post(page(draft, "still"), {boxes(shown)[0]: "right", "language": "cy"}))
    assert again.select_one("input[value=right][checked]")
    assert not again.select(".govuk-error-summary")
