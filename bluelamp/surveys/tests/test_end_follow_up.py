"""A supervisor says what came of what someone said of us."""

import pytest
from time_machine import Traveller

from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import a_supervisor
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from bluelamp.surveys.actions import AlreadyEnded, end_follow_up, erase_answer
from bluelamp.surveys.models import FollowUp
from bluelamp.surveys.queries import count_follow_ups, follow_ups_open
from bluelamp.surveys.rules import Outcome
from bluelamp.surveys.tests.scenarios import BAD, asked_about, said_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Account:
    """Someone at the desk."""
    return a_member_of(a_force_with_teams()["digital-desk"])


def test_it_is_open_until_then_and_ends_once(desk: Account, clock: Traveller) -> None:
    said_of(asked_about(desk, clock), BAD)
    by = actor_for(a_supervisor())
    follow_up = follow_ups_open(by)[0]
    end_follow_up(by=by, follow_up=follow_up, outcome=Outcome.APOLOGY, words="I rang her.")
    kept = FollowUp.objects.get()
    assert (kept.outcome, kept.words, kept.ended_by_id) == ("apology", "I rang her.", by.id)
    assert count_follow_ups(by) == 0
    with pytest.raises(AlreadyEnded):
        end_follow_up(by=by, follow_up=follow_up, outcome=Outcome.NOTHING, words="")


def test_neither_the_desk_nor_whoever_dealt_with_it_reaches_it(desk: Account, clock: Traveller) -> None:
    supervisor = a_supervisor()
    said_of(asked_about(supervisor, clock), BAD)
    follow_up = FollowUp.objects.get()
    for account in (desk, supervisor):
        by = actor_for(account)
        assert follow_ups_open(by) == []
        with pytest.raises(NotAllowed):
            end_follow_up(by=by, follow_up=follow_up, outcome=Outcome.NOTHING, words="")


def test_whoever_closed_it_without_having_it_does_not_reach_it_either(desk: Account, clock: Traveller) -> None:
    supervisor = a_supervisor()
    candidate = asked_about(supervisor, clock)
    Contact.objects.filter(pk=candidate.contact_id).update(assigned_to=desk)
    said_of(candidate, BAD)
    assert count_follow_ups(actor_for(supervisor)) == 0
    assert count_follow_ups(actor_for(a_supervisor())) == 1


def test_what_was_erased_waits_for_nobody(desk: Account, clock: Traveller) -> None:
    candidate = asked_about(desk, clock)
    said_of(candidate, BAD)
    by = actor_for(a_supervisor())
    follow_up = follow_ups_open(by)[0]
    erase_answer(by=Actor.system("records.erase"), contact_id=candidate.contact_id, reason=WhyErased.PERSON_ASKED)
    assert count_follow_ups(by) == 0
    with pytest.raises(AlreadyEnded):
        end_follow_up(by=by, follow_up=follow_up, outcome=Outcome.NOTHING, words="")
