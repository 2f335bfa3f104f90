"""Of whoever is known we ask only whether it is still right and safe now, and show nothing whole."""

import pytest
from django.test import Client

from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.people.agreements import agreed_with
from bluelamp.people.models import Handle, Person
from bluelamp.people.rules import HowKnown, Safety
from bluelamp.people.tests.tying import a_tie
from bluelamp.reports.tests.addresses import page
from bluelamp.reports.tests.coming_back import come_back
from bluelamp.reports.tests.scenarios import (
    Reported,
    a_burglary_reported,
)
from bluelamp.reports.tests.telling_another import PAGE, WHOLE, at_still, boxes, sent, someone_known
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def known(client: Client) -> Reported:
    """Someone who gave name, address and number, and came back."""
    return someone_known(client)


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
