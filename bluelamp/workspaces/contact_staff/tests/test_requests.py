"""Staff see what people ask for by law with its clock, note it for them, and end it with what the law asks for."""

from typing import Final

import pytest

from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import again_from
from bluelamp.foundation.ledger.models import Look
from bluelamp.people.models import RightsRequest
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db
COPY: Final = {"kind": "copy", "words": ""}


@pytest.fixture
def boss() -> Desk:
    """A supervisor."""
    return a_desk(role=Role.SUPERVISOR)


@pytest.fixture
def contact(boss: Desk) -> Contact:
    """A burglary that someone reported."""
    return a_burglary_reported(name="Zebedee Quillfeather").contact


def test_contact_staff_note_it_and_a_supervisor_sees_it_wait(boss: Desk, contact: Contact) -> None:
    colleague = boss.of("digital-desk")
    assert "Has not shown who they are" in words(colleague.send(contact, "rights", **COPY))
    assert colleague.client.get("/desk/rights/").status_code == 404
    waiting = words(boss.see("/desk/rights/"))
    assert "Zebedee Quillfeather" in waiting
    assert "a copy of what we hold about them" in waiting


def test_the_month_begins_once_they_are_confirmed(boss: Desk, contact: Contact) -> None:
    boss.send(contact, "rights", **COPY)
    assert "They have not shown who they are" in problems(boss.send(contact, f"rights/{asked()}/shown"))[0]
    boss.send(contact, "confirm", proof="papers")
    assert "31 days left, until 12 June 2026" in words(boss.send(contact, f"rights/{asked()}/shown"))
    assert "31 days left" in words(boss.see("/desk/rights/"))


def test_it_is_ended_with_what_they_are_told_and_why_something_is_kept_back(boss: Desk, contact: Contact) -> None:
    boss.send(contact, "confirm", proof="papers")
    boss.send(contact, "rights", **COPY)
    end = f"rights/{asked()}/end"
    assert problems(boss.send(contact, end, ending="")) == ["Choose how it ended."]
    said = problems(boss.send(contact, end, ending="partly", told="By post.", why_kept_back=""))
    assert said == ["Write down why something is kept back: the law asks for it."]
    page = words(boss.send(contact, end, ending="partly", told="By post.", why_kept_back="s 45(4)(e)"))
    assert "They were told: By post." in page
    assert "Kept back because: s 45(4)(e)" in page
    assert "Nobody waits for anything." in words(boss.see("/desk/rights/"))


def test_each_of_several_can_be_answered_first(boss: Desk, contact: Contact) -> None:
    boss.send(contact, "rights", **COPY)
    boss.send(contact, "rights", kind="correction", words="I never lived in Quay Street.")
    address = f"/desk/{contact.reference}/rights/"
    assert [form["action"] for form in boss.see(address).select("#answer form")] == [ends(contact, "copy")]
    (link,) = boss.see(address).select('a[href^="?answer="]')
    page = boss.see(address + str(link["href"]).split("#")[0])
    assert [form["action"] for form in page.select("#answer[open] form")] == [ends(contact, "correction")]


def test_more_time_needs_a_reason(boss: Desk, contact: Contact) -> None:
    boss.send(contact, "confirm", proof="papers")
    boss.send(contact, "rights", **COPY)
    longer = f"rights/{asked()}/longer"
    assert problems(boss.send(contact, longer, why_longer="")) == ["Write why more time is needed."]
    assert "until 12 August 2026" in words(boss.send(contact, longer, why_longer="Two cellars of paper."))
    assert "There is no more time for this" in problems(boss.send(contact, longer, why_longer="A third."))[0]


def test_what_is_not_said_is_asked_for(boss: Desk, contact: Contact) -> None:
    assert problems(boss.send(contact, "rights", kind="", words="")) == ["Choose what they ask for."]
    said = problems(boss.send(contact, "rights", kind="correction", words=""))
    assert said == ["Write what is wrong, and what is right."]
    assert not RightsRequest.objects.exists()


def test_a_request_of_someone_else_is_not_there(boss: Desk, contact: Contact) -> None:
    boss.send(contact, "rights", **COPY)
    other = a_burglary_reported(name="Somebody Else").contact
    for form in ("shown", "longer", "end"):
        assert boss.status(other, f"rights/{asked()}/{form}", ending="done") == 404


def test_what_was_asked_in_a_contact_out_of_reach_is_not_there_and_what_is_shown_is_a_look(
    boss: Desk, contact: Contact
) -> None:
    boss.send(contact, "rights", kind="correction", words="I never lived in Quay Street.")
    other = again_from(contact.person)
    address = f"/desk/{other.reference}/rights/"
    assert "Quay Street" in words(boss.see(address))
    assert Look.objects.filter(model="people.rightsrequest", list_ids=[asked("correction")]).exists()
    Contact.objects.filter(pk=contact.pk).update(sealed=True)
    colleague = boss.of("digital-desk")
    assert "Quay Street" not in words(colleague.see(address))
    supervisor = boss.of("digital-desk", Role.SUPERVISOR)
    assert supervisor.status(other, f"rights/{asked('correction')}/end", ending="done", told="Done.") == 404


def asked(kind: str = "copy") -> str:
    """Return the id of the request of a kind."""
    return str(RightsRequest.objects.get(kind=kind).pk)


def ends(contact: Contact, kind: str) -> str:
    """Return the address that ends a request."""
    return f"/desk/{contact.reference}/rights/{asked(kind)}/end/"
