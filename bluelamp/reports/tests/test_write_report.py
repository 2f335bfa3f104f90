"""A report is written down for someone we know, and for the team it is for."""

import secrets
from typing import Any
from uuid import uuid4

import pytest

from bluelamp.contacts.models import Contact, Receipt
from bluelamp.contacts.receipt_codes import code_digest, derive_code, hash_word
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.models import Person
from bluelamp.reports.actions import write_report
from bluelamp.reports.actions.submit import NotFinished
from bluelamp.reports.drafts import OpenDraft
from bluelamp.reports.queries import report_of
from bluelamp.reports.tests.scenarios import BURGLARY, REPORTER, WORD, a_burglary_reported
from bluelamp.staff.tests.scenarios import a_force_with_teams

pytestmark = pytest.mark.django_db


def an_open_draft(**told: Any) -> OpenDraft:
    """Return a burglary as it stands in a draft before it is sent."""
    answers = BURGLARY | {"memorable_word": hash_word(WORD)} | told
    return OpenDraft(id=uuid4(), service="crime", version=1, seed=secrets.token_bytes(32), answers=answers)


def test_what_a_draft_holds_is_on_record_with_the_receipt_of_its_seed() -> None:
    a_force_with_teams()
    draft = an_open_draft()
    contact = write_report(by=REPORTER, draft=draft)
    report = report_of(Contact.objects.get(pk=contact.pk))
    assert report is not None
    assert (report.pk, report.answers["stolen"]) == (draft.id, "A red bicycle")
    assert bytes(Receipt.objects.get(contact=contact).code_digest) == code_digest(derive_code(draft.seed))


def test_someone_we_know_is_not_recorded_again() -> None:
    a_force_with_teams()
    known = a_burglary_reported().contact.person
    contact = write_report(by=REPORTER, draft=an_open_draft(name="Somebody else"), person=known)
    assert contact.person_id == known.pk
    assert [person.name for person in Person.objects.all()] == ["Sam Okafor"]


def test_it_goes_to_the_team_it_is_for_and_about_police_to_professional_standards() -> None:
    a_force_with_teams()
    told = {"suspect_known": "yes", "suspect": "A constable", "works_for_police": "yes"}
    to_harbour = write_report(by=REPORTER, draft=an_open_draft(), team="harbour-neighbourhood")
    sealed = write_report(by=REPORTER, draft=an_open_draft(**told), team="harbour-neighbourhood")
    assert (to_harbour.team_id, to_harbour.sealed) == ("harbour-neighbourhood", False)
    assert (sealed.team_id, sealed.sealed) == ("professional-standards", True)


def test_what_is_not_finished_is_not_written_down() -> None:
    a_force_with_teams()
    with pytest.raises(NotFinished):
        write_report(by=REPORTER, draft=an_open_draft(kind=""))
    assert not Contact.objects.exists()


def test_nobody_writes_a_report_without_leave_to() -> None:
    a_force_with_teams()
    with pytest.raises(NotAllowed):
        write_report(by=Actor.public(), draft=an_open_draft())
