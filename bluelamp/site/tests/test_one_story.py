"""One person under two names and from two phones is one story to staff, and her partner on the shared number none."""

import re
from typing import Any, Final

import pytest
from django.test import Client

from bluelamp.channels.web_report.tests.reporting import begin, fill_in
from bluelamp.contacts.models import Contact
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.subscribe import read_news
from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.people.actions import Told
from bluelamp.people.tests.agreeing import an_agreement
from bluelamp.reports.facts import Fact
from bluelamp.reports.tests.addresses import page
from bluelamp.reports.tests.scenarios import WORD
from bluelamp.staff.queries import actor_for
from bluelamp.workspaces.contact_staff.already_known import asks_again
from bluelamp.workspaces.contact_staff.tests.desk import Desk, a_desk, words

pytestmark = pytest.mark.django_db
SHARED, OWN, MAIL = "07700 900123", "07700 900555", "priya@example.com"
BEFORE: Final = {"name": "Priya Shah", "phone": SHARED, "phone_safe": "safe", "email": MAIL}
MARRIED: Final = {"name": "Priya Carter", "phone": OWN, "phone_safe": "safe", "email": MAIL}
PARTNER: Final = {"name": "Marcus Carter", "phone": SHARED, "phone_safe": "safe", "email": "marcus@example.com"}


def tell(client: Client, **told: Any) -> tuple[Contact, str]:
    """Report on the web; return the contact it began and the receipt code, once all is done that follows."""
    draft = begin(client)
    fill_in(client, draft, **told)
    client.post(page(draft, "check"))
    code = page_of(client.get(page(draft, "receipt"))).select_one(".govuk-panel__body")
    assert code is not None
    seal_waiting()
    while read_news():
        pass
    return Contact.objects.latest("received_at", "id"), re.sub(r"\D", "", code.get_text())


def all_shown(desk: Desk, contact: Contact) -> str:
    """Return what staff are shown of a contact and of who it may be from."""
    return words(desk.see_contact(contact)) + words(desk.see(f"/desk/{contact.reference}/who/"))


def joined_at_the_desk() -> tuple[Desk, Contact, Contact]:
    """Let her report, come back under a married name from another phone, and staff decide that she is one person."""
    desk = a_desk()
    first, _code = tell(Client(), **BEFORE)
    again, _code = tell(Client(), **MARRIED, what_happened="They came back, and broke the lock.")
    proposed = words(desk.see(f"/desk/{again.reference}/who/"))
    assert "Priya Shah" in proposed
    assert "E-mail: the same." in proposed
    decided = {"other": str(first.person_id), f"verdict-{first.person_id.hex}": "said_so"}
    desk.send(again, "who", **decided)
    return desk, first, again


def test_staff_see_one_story_and_ask_nothing_twice_when_she_rings() -> None:
    desk, first, again = joined_at_the_desk()
    shown = words(desk.see_contact(again))
    assert f"Also from this person: {first.reference}" in shown
    assert "Disclose nothing yet." in shown
    assert f"Also open: {first.reference}" in shown
    assert "Do not ask again: name," in shown
    known = words(desk.see(f"/desk/{again.reference}/known/"))
    assert "Someone broke the back door and took my bicycle." in known
    assert "They came back, and broke the lock." in known
    desk.send(again, "question", question="First pet?", answer="Bramble")
    assert "Confirmed in this contact." in words(desk.send(again, "confirm", proof="question", said="bramble"))
    asked = asks_again(actor_for(desk.account), again, "What is your name? What was taken? What is your email address?")
    assert {Fact.NAME, Fact.TAKEN, Fact.EMAIL} <= set(asked)


def test_her_partner_on_the_shared_number_is_shown_and_told_nothing() -> None:
    desk, first, again = joined_at_the_desk()
    an_agreement(first.person, desk.account, "phone", Told(others="Her partner"))
    his = Client()
    contact, code = tell(his, **PARTNER, what_happened="Someone cut the tyres of my van.", stolen="A toolbox")
    at_the_desk = all_shown(desk, contact)
    his.post("/track/", {"code": code, "word": WORD})
    pages = ("/track/matter/", "/track/matter/held/", "/track/matter/another/")
    told = [said(his.get(each, follow=True)) for each in pages]
    assert "cut the tyres" in told[0]
    for hers in ("Priya", first.reference, again.reference, MAIL, OWN, "bicycle", "broke the lock"):
        assert hers not in at_the_desk
        assert not any(hers in each for each in told), hers
