"""The demonstration has life in it, nobody real, and a ledger in which nothing is wrong."""

import io
import re

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from bluelamp.contacts.actions import open_tracking, reissue_receipt
from bluelamp.contacts.actions.notices import send_due_notices
from bluelamp.contacts.actions.receipts import ConfirmedBy
from bluelamp.contacts.models import Attachment, Contact, Message, Notice
from bluelamp.contacts.queue import queue_page
from bluelamp.contacts.rules import State
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry, Waiting
from bluelamp.people.models import Handle, Marker
from bluelamp.pulse.figures import as_read
from bluelamp.pulse.models import Address, Wave
from bluelamp.quality.models import Review
from bluelamp.reports.models import EqualityAnswers, Report
from bluelamp.site.demonstration.making import make_demonstration
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import sign_in
from bluelamp.surveys.models import Candidate, FollowUp
from bluelamp.surveys.published import Measure
from bluelamp.surveys.rules import Fate
from bluelamp.surveys.shown import all_published
from bluelamp.tasking.models import Task
from bluelamp.watch.models import Alarm
from tests.clock import NOW
from tests.needs import once_beside

pytestmark = [once_beside, pytest.mark.usefixtures("small_year")]
PHONE = re.compile(r"07700 900\d{3}|01632 960\d{3}")
EMAIL = re.compile(r"[\w.\-]+@[a-z]+\.example")


def a_member(first_name: str) -> Account:
    """Return someone of the demonstration by their first name."""
    return Account.objects.get(email__startswith=f"{first_name}.")


def test_some_wait_some_were_answered_and_most_are_closed() -> None:
    states = list(Contact.objects.values_list("state", flat=True))
    assert len(states) == 30
    assert {State.WAITING, State.ANSWERED, State.CLOSED} == set(states)
    assert Contact.objects.filter(state=State.WAITING, danger=True).exists()
    assert Contact.objects.filter(state=State.WAITING, due_at__lt=NOW).exists()


def test_the_desk_shows_its_queue_and_the_pages_of_contacts(client: Client) -> None:
    amina = a_member("amina")
    sign_in(client, amina)
    waiting = queue_page(actor_for(amina)).contacts
    assert waiting
    shown = client.get("/desk/").content.decode()
    assert all(contact.reference in shown for contact in waiting)
    for contact in waiting:
        assert client.get(reverse("contact", args=[contact.reference])).status_code == 200


def test_nobody_is_alarmed_of_what_was_answered_and_no_day_ends_before_it_began() -> None:
    assert Alarm.objects.exists()
    assert not Alarm.objects.filter(ended_at=None, contact__closed_at__isnull=False).exists()
    told = [report.answers for report in Report.objects.all()]
    assert not [one for one in told if (one.get("latest") or "9999") < (one.get("earliest") or "")]


def test_a_neighbourhood_team_has_something_of_its_own() -> None:
    assert [contact.team_id for contact in queue_page(actor_for(a_member("joan"))).contacts]


def test_a_guide_is_asked_to_do_things_and_told_of_a_note(client: Client) -> None:
    sign_in(client, a_member("amina"))
    shown = client.get("/desk/for-me/").content.decode()
    assert "Ring the council" in shown
    assert "Gareth Pritchard" in shown


def test_those_whom_no_notice_may_reach_were_told_within_a_day() -> None:
    asked = Task.objects.filter(made_by=None)
    assert asked.filter(ended_at=None, due_at__lt=NOW).count() == 0
    assert set(asked.exclude(ended_at=None).values_list("ending", flat=True)) == {"done"}


def test_some_people_have_a_warning_that_ends() -> None:
    assert {marker.expires_on > NOW.date() for marker in Marker.objects.all()} == {True}


def test_the_person_reads_the_answer_with_a_code() -> None:
    contact = Contact.objects.filter(state=State.CLOSED, team="digital-desk").first()
    assert contact is not None
    by = actor_for(a_member("amina"))
    code = reissue_receipt(by=by, contact=contact, word="harbour", confirmed_by=ConfirmedBy.IN_PERSON)
    opened = open_tracking(by=Actor.public("contacts.track"), code=code, word="harbour")
    assert opened is not None
    assert opened.contact == contact


def test_a_sealed_report_is_for_professional_standards_alone() -> None:
    sealed = Contact.objects.get(sealed=True, state=State.WAITING)
    assert sealed in queue_page(actor_for(a_member("tomasz"))).contacts
    assert sealed not in queue_page(actor_for(a_member("ruth"))).contacts


def test_nothing_is_wrong_with_the_ledger() -> None:
    out = io.StringIO()
    call_command("ledger", "verify", stdout=out)
    assert "Nothing is wrong." in out.getvalue()


def test_all_of_it_is_past_and_in_the_order_it_happened() -> None:
    entries = list(Entry.objects.filter(sealed__position__gt=0).order_by("sealed__position"))
    assert [entry.pk for entry in entries] == sorted(entry.pk for entry in entries)
    assert [entry.at for entry in entries] == sorted(entry.at for entry in entries)
    assert entries[-1].at < NOW
    assert not Waiting.objects.filter(entry_id__in=[entry.pk for entry in entries]).exists()
    messages = Message.objects.order_by("pk")
    assert [message.written_at for message in messages] == sorted(message.written_at for message in messages)


def test_no_email_leaves_about_anyone_made_up() -> None:
    assert Notice.objects.exists()
    assert not Notice.objects.exclude(state="refused").exists()
    assert all(notice.ended_at is not None and notice.ended_at < NOW for notice in Notice.objects.all())
    assert send_due_notices() == 0


def test_numbers_and_addresses_belong_to_nobody() -> None:
    handles = list(Handle.objects.all())
    assert {handle.kind for handle in handles} == {"email", "phone"}
    for handle in handles:
        assert (PHONE if handle.kind == "phone" else EMAIL).fullmatch(handle.value), handle.value
    assert not Handle.objects.filter(kind="email", safety="safe").exists()


def test_no_two_people_tell_the_same_and_nothing_is_left_unfilled() -> None:
    told = [report.answers["what_happened"] for report in Report.objects.all()]
    assert len(set(told)) == len(told) == 30
    said = told + list(Message.objects.values_list("words", flat=True))
    assert not [words for words in said if re.search(r"[\[\]{}|]", words)]


def test_files_and_equality_answers_are_there_too() -> None:
    assert Attachment.objects.filter(file__quarantine="").exists()
    assert EqualityAnswers.objects.exists()


def test_contacts_were_drawn_and_scored_and_colleagues_told() -> None:
    reviews = Review.objects.select_related("drawn__draw")
    assert reviews.exists()
    assert all(review.words and review.scored_by_id != review.account_id for review in reviews)
    assert {review.drawn.draw.month.day for review in reviews} == {1}


def test_made_again_it_is_left_alone() -> None:
    before = Entry.objects.count()
    assert not make_demonstration(scale=1, progress=lambda done, of: None)
    assert Entry.objects.count() == before


def test_people_were_asked_how_it_went_and_it_is_published_with_nothing_that_few_said() -> None:
    asked = Candidate.objects.filter(fate=Fate.INVITED)
    answered = asked.filter(answer__isnull=False)
    assert 5 < answered.count() < asked.count()
    assert all(one.invited_at > one.closed_at for one in asked if one.invited_at)
    assert FollowUp.objects.exclude(ended_at=None).exists()
    assert Entry.objects.filter(name="surveys.SurveyAnswered").count() == answered.count()
    lines = [line for each in all_published() for line in each.figures.lines if line.measure == Measure.BAD]
    assert lines
    assert {line.share for line in lines} == {None}  # thirty contacts are too few


def test_those_who_live_here_were_asked_by_letter_and_one_place_thinks_worst() -> None:
    wave = Wave.objects.get()
    figures = as_read(wave.figures)
    whole, lowest = figures.of_all()[0], figures.by_area()[0]
    assert figures.answers > 250
    assert whole.share is not None
    assert whole.low is not None
    assert whole.low < 0.5 < whole.share + 0.1
    assert lowest.area == "Harbour"
    assert not Address.objects.exists()
