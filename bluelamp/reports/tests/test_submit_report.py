"""A draft becomes a report: whole, once, on the person's own record."""

import secrets
from datetime import timedelta
from typing import Any

import pytest

from bluelamp.contacts.models import Contact, Receipt
from bluelamp.contacts.receipt_codes import code_digest
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import content_digest
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.tests.own_database import in_threads
from bluelamp.people.models import Person
from bluelamp.people.queries import handles_of
from bluelamp.promises.models import Promise
from bluelamp.reports.actions import begin_draft, keep_answers, submit_report
from bluelamp.reports.actions.submit import NoSuchDraft, NotFinished, Sent
from bluelamp.reports.drafts import TOKEN_BYTES, OpenDraft
from bluelamp.reports.models import Report
from bluelamp.reports.queries import report_as_told, report_set_aside
from bluelamp.reports.services import services
from bluelamp.reports.tests.forms import a_definition, published
from bluelamp.reports.tests.scenarios import (
    BURGLARY,
    CRIME,
    REPORTER,
    WORD,
    a_burglary_reported,
    a_danger_reported,
    a_report_about_police,
    an_anonymous_report,
)
from bluelamp.staff.tests.scenarios import a_force_with_teams

TOKEN = secrets.token_bytes(TOKEN_BYTES)


@pytest.fixture
def force(db: None) -> None:
    """A force that reports can go to."""
    a_force_with_teams()


def a_draft(**answers: Any) -> OpenDraft:
    """A draft with every question answered."""
    draft = begin_draft(service=CRIME, token=TOKEN)
    keep_answers(draft_id=draft.id, token=TOKEN, answers=BURGLARY | answers)
    return draft


def sent(draft: OpenDraft) -> Sent:
    """Send it."""
    return submit_report(by=REPORTER, draft_id=draft.id, token=TOKEN)


@pytest.mark.usefixtures("force")
@pytest.mark.parametrize("sensitive", [True, False])
def test_a_contact_is_as_sensitive_as_the_form_it_came_by(sensitive: bool) -> None:
    published(a_definition(sensitive=sensitive, safe_contact=True), 1)
    service = services()["lost-cat"]
    draft = begin_draft(service=service, token=TOKEN)
    answers = BURGLARY | {"phone": "07700 900982", "phone_safe": "safe", "colour": "red"}
    keep_answers(draft_id=draft.id, token=TOKEN, answers=answers)
    contact = Contact.objects.get(pk=sent(draft).contact_id)
    assert contact.sensitive == sensitive


@pytest.mark.usefixtures("force")
def test_a_report_is_one_person_one_contact_one_receipt_and_one_promise() -> None:
    reported = a_burglary_reported()
    contact = reported.contact
    assert (contact.team_id, contact.subject, contact.sealed, contact.danger) == ("digital-desk", "crime", False, False)
    assert contact.person.name == "Sam Okafor"
    assert [(handle.value, handle.safety) for handle in handles_of(contact.person_id)] == [("sam@example.com", "safe")]
    assert bytes(Receipt.objects.get().code_digest) == code_digest(reported.code)
    assert Promise.objects.get().due_at == now() + timedelta(hours=48)


@pytest.mark.usefixtures("force")
def test_who_someone_is_stays_on_their_record_and_out_of_the_report() -> None:
    a_burglary_reported()
    told = str(Report.objects.get().answers)
    assert "broke the back door" in told
    for word in ("Sam", "Okafor", "sam@example.com", WORD, "email", "memorable_word"):
        assert word not in told


@pytest.mark.usefixtures("force")
def test_the_ledger_can_tell_whether_a_report_was_changed() -> None:
    a_burglary_reported()
    report = Report.objects.get()
    entry = Entry.objects.get(name="reports.ReportMade")
    assert bytes(entry.digest or b"") == content_digest([report])
    report.answers["stolen"] = "Nothing"
    assert bytes(entry.digest or b"") != content_digest([report])


@pytest.mark.usefixtures("force")
def test_a_report_sent_again_is_the_same_report_with_the_same_receipt() -> None:
    draft = a_draft()
    assert sent(draft) == sent(draft) == sent(draft)
    assert Report.objects.count() == Person.objects.count() == Contact.objects.count() == 1
    assert Entry.objects.filter(name="reports.ReportMade").count() == 1


@pytest.mark.usefixtures("own_database")
def test_a_report_sent_eight_times_at_once_is_one_report() -> None:
    a_force_with_teams()
    draft = a_draft()
    results = in_threads(*[lambda: sent(draft)] * 8)
    assert len(set(results)) == 1
    assert Report.objects.count() == Person.objects.count() == Contact.objects.count() == Receipt.objects.count() == 1
    assert Entry.objects.filter(name="reports.ReportMade").count() == 1


@pytest.mark.usefixtures("force")
def test_nothing_more_can_be_added_to_what_was_sent() -> None:
    draft = a_draft()
    sent(draft)
    assert keep_answers(draft_id=draft.id, token=TOKEN, answers={"stolen": "A piano"}) is None


@pytest.mark.usefixtures("force")
def test_a_report_about_the_police_is_sealed_and_goes_to_standards_only() -> None:
    contact = a_report_about_police().contact
    assert (contact.sealed, contact.team_id) == (True, "professional-standards")


@pytest.mark.usefixtures("force")
@pytest.mark.parametrize("answer", ["no", "not_sure"])
def test_any_other_answer_seals_nothing(answer: str) -> None:
    contact = a_report_about_police(works_for_police=answer).contact
    assert (contact.sealed, contact.team_id) == (False, "digital-desk")


@pytest.mark.usefixtures("force")
def test_an_answer_behind_a_branch_taken_back_is_kept_apart_and_seals_all_the_same() -> None:
    contact = a_report_about_police(suspect_known="no").contact
    report = Report.objects.get()
    assert contact.sealed
    assert "suspect" not in report.answers
    assert report.answers["not-asked"] == {"suspect": "A constable", "works_for_police": "yes"}
    assert [told.answer for told in report_set_aside(report)] == ["A constable", "Yes"]
    assert "A constable" not in str([told.answer for told in report_as_told(report)])


@pytest.mark.usefixtures("force")
def test_it_is_left_out_where_its_writer_says_so_and_then_seals_nothing() -> None:
    draft = a_draft(suspect_known="no", suspect="A constable", works_for_police="yes")
    sent = submit_report(by=REPORTER, draft_id=draft.id, token=TOKEN, leave_out=True)
    assert "A constable" not in str(Report.objects.get().answers)
    assert not Contact.objects.get(pk=sent.contact_id).sealed


@pytest.mark.usefixtures("force")
def test_nothing_is_set_aside_where_every_answer_applies() -> None:
    a_burglary_reported()
    assert "not-asked" not in Report.objects.get().answers


@pytest.mark.usefixtures("force")
def test_what_is_still_going_on_is_marked_as_danger() -> None:
    assert a_danger_reported().contact.danger


@pytest.mark.usefixtures("force")
def test_nobody_has_to_say_who_they_are() -> None:
    contact = an_anonymous_report().contact
    assert str(contact.person) == "Name not given"
    assert handles_of(contact.person_id) == []


@pytest.mark.usefixtures("force")
@pytest.mark.parametrize("code", ["what_happened", "where", "kind", "memorable_word", "email_safe"])
def test_a_report_with_an_open_question_is_not_taken(code: str) -> None:
    draft = a_draft(**{code: ""})
    with pytest.raises(NotFinished, match="A question is still open"):
        sent(draft)
    assert not Report.objects.exists()


@pytest.mark.usefixtures("force")
def test_another_browser_cannot_send_it() -> None:
    draft = a_draft()
    with pytest.raises(NoSuchDraft, match="Start the report again"):
        submit_report(by=REPORTER, draft_id=draft.id, token=bytes(TOKEN_BYTES))


@pytest.mark.usefixtures("force")
def test_only_the_front_door_sends_reports() -> None:
    draft = a_draft()
    with pytest.raises(NotAllowed):
        submit_report(by=Actor.public(), draft_id=draft.id, token=TOKEN)
