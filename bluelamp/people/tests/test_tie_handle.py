"""How we know that a handle is theirs: claimed, verified or inferred; shared or ended, it joins and reaches nobody."""

from datetime import timedelta

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.people.actions import GivenHandle, Told, erase_person, keep_apart, record_person, tie_handle
from bluelamp.people.actions.tie import DatesDoNotFit
from bluelamp.people.agreements import agreed_with
from bluelamp.people.likeness import keep_likeness, who_may_be
from bluelamp.people.models import Person, Tie
from bluelamp.people.queries import handles_of
from bluelamp.people.rules import BASIS, Basis, HandleKind, HowKnown, Safety, Verdict
from bluelamp.people.tests.agreeing import an_agreement
from bluelamp.people.tests.judging import a_judge
from bluelamp.people.tests.tying import a_tie, tying
from bluelamp.people.ties import Known
from bluelamp.staff.models import Account
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db
PHONE = "020 7946 0000"


@pytest.fixture
def account() -> Account:
    return a_member_of(a_force_with_teams()["digital-desk"])


def sam(phone: str = PHONE, *, by_owner: bool = True) -> Person:
    handle = GivenHandle(kind=HandleKind.PHONE, value=phone, safety=Safety.SAFE, by_owner=by_owner)
    person = record_person(by=Actor.system("people.record"), name="Sam Carter", handles=[handle])
    keep_likeness([person.pk])
    return person


def known(person: Person) -> Known:
    return agreed_with(person.pk)[0].known


def test_what_someone_gives_is_claimed_by_them_or_by_someone_else_from_that_day_on() -> None:
    assert (known(sam()).how, known(sam()).basis, known(sam()).on) == (HowKnown.TOLD_US, Basis.CLAIMED, today())
    assert known(sam(by_owner=False)).how == HowKnown.SOMEONE_TOLD


def test_the_newest_is_what_holds_and_what_was_known_before_is_kept(account: Account) -> None:
    person = sam()
    a_tie(person, account, HowKnown.USED)
    a_tie(person, account, HowKnown.PAPERS, since=today(), until=today())
    held = known(person)
    assert (held.how, held.basis, held.until, held.written_by) == (
        HowKnown.PAPERS,
        Basis.VERIFIED,
        today(),
        account,
    )
    assert Tie.objects.filter(person=person).count() == Entry.objects.filter(name="people.HandleTied").count() == 2


def test_a_code_that_was_read_back_shows_who_had_the_device_and_not_who_they_are(account: Account) -> None:
    person = sam()
    a_tie(person, account, HowKnown.CODE)
    assert BASIS[HowKnown.CODE] == Basis.VERIFIED
    assert not known(person).shows_who


def test_what_is_shared_joins_nobody_whoever_of_them_it_was_said_of(account: Account) -> None:
    first, again = sam(), sam()
    assert [like.person_id for like in who_may_be(again.pk)] == [first.pk]
    a_tie(first, account, shared=True)
    assert who_may_be(again.pk) == who_may_be(first.pk) == []
    a_tie(first, account, shared=False)
    assert [like.person_id for like in who_may_be(again.pk)] == [first.pk]


def test_what_someone_else_uses_too_by_the_agreement_joins_nobody(account: Account) -> None:
    first, again = sam(), sam()
    an_agreement(first, account, kind="phone", told=Told(others="her partner"))
    assert who_may_be(again.pk) == []


def test_what_two_people_share_as_someone_judged_joins_no_third_with_either() -> None:
    by, first, partner, again = a_judge(), sam(), sam(), sam()
    assert len(who_may_be(again.pk)) == 2
    keep_apart(by=by, person=first, other=partner, verdict=Verdict.TWO)
    assert len(who_may_be(again.pk)) == 2
    third = sam("0113 496 0000")
    keep_apart(by=by, person=third, other=again, verdict=Verdict.SHARE)
    assert len(who_may_be(again.pk, but=[third.pk])) == 2
    other = sam()
    keep_apart(by=by, person=other, other=first, verdict=Verdict.SHARE)
    assert who_may_be(again.pk) == []


def test_what_is_theirs_no_more_joins_nobody_and_is_safe_for_nothing(account: Account) -> None:
    first, again = sam(), sam()
    a_tie(first, account, until=today())
    assert agreed_with(first.pk)[0].terms.safe
    a_tie(first, account, until=today() - timedelta(days=1))
    assert not agreed_with(first.pk)[0].terms.safe
    assert who_may_be(again.pk) == []


@pytest.mark.parametrize(("since", "until"), [(1, None), (-1, -2)])
def test_it_is_theirs_from_no_day_to_come_and_does_not_end_before_it_began(
    account: Account, since: int, until: int | None
) -> None:
    day = today()
    with pytest.raises(DatesDoNotFit, match="Check both days"):
        a_tie(
            sam(),
            account,
            since=day + timedelta(days=since),
            until=None if until is None else day + timedelta(days=until),
        )


def test_nobody_ties_a_handle_of_another_record_or_without_the_permission(account: Account) -> None:
    person, other = sam(), sam()
    theirs = handles_of(other.pk)[0].pk
    for by in (tying(account), Actor(kind=tying(account).kind, id=account.pk, permissions=frozenset())):
        with pytest.raises(NotAllowed):
            tie_handle(by=by, person=person, handle_id=theirs, known=Known(HowKnown.TOLD_US))


def test_nothing_is_left_of_it_once_they_are_erased(account: Account) -> None:
    person = sam()
    a_tie(person, account, HowKnown.PAPERS)
    erase_person(by=Actor.system("records.erase"), person_id=person.pk, reason=WhyErased.PERSON_ASKED)
    assert Tie.objects.get(person=person).how == ""
