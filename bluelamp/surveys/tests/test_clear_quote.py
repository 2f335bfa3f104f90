"""Clearing what someone wrote to be quoted."""

import pytest
from time_machine import Traveller

from bluelamp.contacts.tests.scenarios import a_supervisor
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from bluelamp.surveys.actions import TellsOfSomeone, clear_quote, erase_answer, take_back_quote
from bluelamp.surveys.models import FollowUp, Quote
from bluelamp.surveys.queries import quotes_among
from bluelamp.surveys.subscribers import ERASER
from bluelamp.surveys.tests.scenarios import BAD, asked_about, said_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Account:
    """Someone at the desk."""
    return a_member_of(a_force_with_teams()["digital-desk"])


def written(desk: Account, clock: Traveller, words: str) -> FollowUp:
    """Let someone write this of how it went."""
    answer = said_of(asked_about(desk, clock), BAD, words=words)
    return FollowUp.objects.get(answer=answer)


def test_it_is_quoted_once_to_who_may_read_it_and_no_more_when_taken_back(desk: Account, clock: Traveller) -> None:
    follow_up = written(desk, clock, "Nobody rang me.")
    by = actor_for(a_supervisor())
    for _ in range(2):
        clear_quote(by=by, follow_up=follow_up)
    assert Entry.objects.filter(name="surveys.QuoteCleared").count() == 1
    assert quotes_among(by, [follow_up.answer_id]) == {follow_up.answer_id: "Nobody rang me."}
    for _ in range(2):
        take_back_quote(by=by, follow_up=follow_up)
    assert Entry.objects.filter(name="surveys.QuoteTakenBack").count() == 1
    assert quotes_among(by, [follow_up.answer_id]) == {}


def test_what_names_the_person_or_staff_is_refused(desk: Account, clock: Traveller) -> None:
    follow_up = written(desk, clock, f"Tell {desk.name} that she was kind.")
    with pytest.raises(TellsOfSomeone, match="a name that is known here"):
        clear_quote(by=actor_for(a_supervisor()), follow_up=follow_up)
    assert not Quote.objects.exists()


def test_the_desk_clears_nothing_and_whoever_dealt_with_it_is_not_quoted_it(desk: Account, clock: Traveller) -> None:
    dealt, other = a_supervisor(), a_supervisor()
    follow_up = written(dealt, clock, "Nobody rang me.")
    for account in (desk, dealt):
        with pytest.raises(NotAllowed):
            clear_quote(by=actor_for(account), follow_up=follow_up)
    clear_quote(by=actor_for(other), follow_up=follow_up)
    assert quotes_among(actor_for(dealt), [follow_up.answer_id]) == {}


def test_what_is_erased_is_quoted_no_more(desk: Account, clock: Traveller) -> None:
    follow_up = written(desk, clock, "Nobody rang me.")
    by = actor_for(a_supervisor())
    clear_quote(by=by, follow_up=follow_up)
    erase_answer(by=ERASER, contact_id=follow_up.answer.candidate.contact_id, reason=WhyErased.NO_LONGER_NEEDED)
    assert quotes_among(by, [follow_up.answer_id]) == {}
    assert not Quote.objects.exists()
