"""Deciding that two records are of one person, or of two. A join moves nothing, so taking it back is always whole."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.access.reach import can_reach
from bluelamp.foundation.clock import now
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.people.acquaintances import keep_shut_out, whole_of
from bluelamp.people.judgement_events import JudgedOnePerson, JudgedTwoPeople, JudgementTakenBack
from bluelamp.people.judgements import of_one_person_with
from bluelamp.people.models import Judgement, Person
from bluelamp.people.rules import TWO_PEOPLE, Verdict
from bluelamp.people.seals import keep_seals
from bluelamp.staff.keeping_out import take_turns


class OnePersonAlready(ValueError):
    """A record was to be judged beside itself."""

    def __str__(self) -> str:
        return str(_("This is the same record: there is nothing to decide."))


class DecidedOtherwise(ValueError):
    """Someone decided otherwise of these two, or of two that would be joined by them."""

    def __str__(self) -> str:
        return str(_("Someone decided otherwise of these people. Take that back first, if it was wrong."))


@action(may="people.judge", announces=JudgedOnePerson, on="person")
def join_people(*, by: Actor, person: Person, other: Person, verdict: Verdict) -> Judgement:
    """Decide that two records are of one person; nothing is moved, and it can be taken back at any time.

    Where it was decided before, that stands. Raises `OnePersonAlready` and `DecidedOtherwise`.
    """
    standing = _standing(by, person, other)
    if standing is None and _some_are_two(person, other):
        raise DecidedOtherwise
    return _decide(by, standing, person, other, verdict)


@action(may="people.judge", announces=JudgedTwoPeople, on="person")
def keep_apart(*, by: Actor, person: Person, other: Person, verdict: Verdict) -> Judgement:
    """Decide that two records are of two people, so that nobody proposes them again.

    Where it was decided before, that stands. Raises `OnePersonAlready` and `DecidedOtherwise`.
    """
    standing = _standing(by, person, other)
    if standing is None and other.pk in of_one_person_with(person.pk):
        raise DecidedOtherwise
    return _decide(by, standing, person, other, verdict)


@action(may="people.judge", announces=JudgementTakenBack, on="person")
def take_back_judgement(*, by: Actor, person: Person, judgement: Judgement) -> None:
    """Take back what was decided of a person and another; one that was taken back stays as it is."""
    if person.pk not in (judgement.person_id, judgement.other_id):
        raise NotAllowed
    take_turns()
    judgement.refresh_from_db()
    if judgement.taken_back_at is not None:
        nothing_new()
        return
    judgement.taken_back_by_id, judgement.taken_back_at = by.id, now()
    judgement.save(update_fields=["taken_back_by", "taken_back_at"])
    for each in (judgement.person_id, judgement.other_id):
        _keep_from(whole_of(each))
    other = judgement.other_id if person.pk == judgement.person_id else judgement.person_id
    announce(JudgementTakenBack(judgement_id=judgement.pk, person_id=person.pk, other_id=other), by=by)


def _standing(by: Actor, person: Person, other: Person) -> Judgement | None:
    """Return what stands of the two; nobody else decides until the transaction ends."""
    if person.pk == other.pk:
        raise OnePersonAlready
    if not can_reach(by, other):
        raise NotAllowed
    take_turns()
    lower, higher = sorted((person.pk, other.pk))
    return Judgement.objects.filter(person=lower, other=higher, taken_back_at=None).first()


def _decide(by: Actor, standing: Judgement | None, person: Person, other: Person, verdict: Verdict) -> Judgement:
    if standing is not None:
        if (standing.verdict in TWO_PEOPLE) != (verdict in TWO_PEOPLE):
            raise DecidedOtherwise
        nothing_new()
        return standing
    lower, higher = sorted((person.pk, other.pk))
    judgement = new_row(Judgement, person_id=lower, other_id=higher, verdict=verdict, judged_by_id=by.id)
    write_down(judgement)
    event = JudgedTwoPeople if verdict in TWO_PEOPLE else JudgedOnePerson
    announce(event(judgement_id=judgement.pk, person_id=person.pk, other_id=other.pk, verdict=verdict), by=by)
    if verdict not in TWO_PEOPLE:
        _keep_from(whole_of(person.pk) | whole_of(other.pk))
    return judgement


def _keep_from(whole: set[UUID]) -> None:
    """Have whoever may not know of one of these records, which are of one person, know of none of them."""
    keep_shut_out(whole)
    keep_seals(whole)


def _some_are_two(person: Person, other: Person) -> bool:
    """Say whether someone decided that two are two people who would be one person by this."""
    whole = {person.pk, other.pk} | of_one_person_with(person.pk) | of_one_person_with(other.pk)
    return Judgement.objects.filter(
        person__in=whole, other__in=whole, verdict__in=TWO_PEOPLE, taken_back_at=None
    ).exists()
