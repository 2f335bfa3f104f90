"""What people ask for that is theirs by law: made, the clock begun, given longer, ended."""

from uuid import UUID

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import force_zone, now, today
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.people.acquaintances import whole_of
from bluelamp.people.confirmations import asked_in
from bluelamp.people.models import Person, RightsRequest
from bluelamp.people.rights import earlier_request, open_copy_of
from bluelamp.people.rights_events import RequestEnded, RequesterShown, RequestExtended, RequestMade
from bluelamp.people.rules import KEEPS_BACK, MONTHS_TO_ANSWER, RightEnd, RightKind, months_after


class NotShownYet(ValueError):
    """A copy was to be given, or the clock begun, for someone who has not shown who they are."""

    def __str__(self) -> str:
        return str(_("They have not shown who they are. Confirm that first, in this contact."))


class NoMoreTime(ValueError):
    """A request was to be given more time that the force does not allow, or that it has already, or has no need of."""

    def __str__(self) -> str:
        return str(_("There is no more time for this: answer it, or say what you can by its day."))


class NoReasonGiven(ValueError):
    """Something was to be kept back without the reason that the law asks for."""

    def __str__(self) -> str:
        return str(_("Write down why something is kept back: the law asks for it."))


@action(may="people.make_request", announces=RequestMade, on="person")
def make_request(
    *, by: Actor, person: Person, matter_id: UUID, kind: RightKind, words: str, request_id: UUID, shown: bool
) -> RightsRequest:
    """Write down what someone asks for; the month to answer begins at once where they have `shown` who they are.

    A copy that was asked for and not given yet is asked for once, and its month begins if it had not: see
    `open_copy_of`. `request_id` was made with the form.
    """
    Person.objects.select_for_update(no_key=True).get(pk=person.pk)
    earlier = earlier_request(person.pk, request_id)
    if earlier is None and kind == RightKind.COPY:
        earlier = open_copy_of(person.pk, matter_id, shown=shown)
    if earlier is not None:
        if shown and earlier.shown_at is None:
            _begin(by, earlier)
        else:
            nothing_new()
        return earlier
    request = new_row(
        RightsRequest,
        id=request_id,
        person_id=person.pk,
        matter_id=matter_id,
        kind=kind,
        words=words,
        noted_by_id=by.id,
        shown_at=now() if shown else None,
        due_on=months_after(today(), MONTHS_TO_ANSWER) if shown else None,
    )
    write_down(request)
    announce(RequestMade(**_about(request), right=kind), by=by, wrote=[request])
    return request


@action(may="people.answer_request", announces=RequesterShown, on="request")
def begin_clock(*, by: Actor, request: RightsRequest) -> RightsRequest:
    """Begin the month to answer, as whoever asked is confirmed in the contact now. Raises `NotShownYet`."""
    _hold(request)
    if request.shown_at is not None:
        nothing_new()
        return request
    if asked_in(request.matter_id, whole_of(request.person_id)).confirmed is None:
        raise NotShownYet
    _begin(by, request)
    return request


@action(may="people.answer_request", announces=RequestExtended, on="request")
def extend_request(*, by: Actor, request: RightsRequest, why: str) -> RightsRequest:
    """Take more time, once and as much as the force allows, for a reason that the person reads. Raises `NoMoreTime`."""
    _hold(request)
    months: int = settings.LONGER_MONTHS
    if request.ended_at or request.longer_by_id or request.shown_at is None or request.due_on is None or months < 1:
        raise NoMoreTime
    began = timezone.localdate(request.shown_at, force_zone())
    request.longer_by_id, request.why_longer = by.id, why
    request.due_on = months_after(began, MONTHS_TO_ANSWER + months)
    request.save(update_fields=["longer_by", "why_longer", "due_on"])
    announce(RequestExtended(**_about(request)), by=by, wrote=[request])
    return request


@action(may="people.answer_request", announces=RequestEnded, on="request")
def end_request(*, by: Actor, request: RightsRequest, ending: RightEnd, told: str, why_kept_back: str) -> RightsRequest:
    """End a request with what the person is told; one that ended stays as it is.

    `why_kept_back` is for those who check us, and not shown to the person. Raises `NotShownYet` and `NoReasonGiven`.
    """
    _hold(request)
    if request.ended_at is not None:
        nothing_new()
        return request
    if request.shown_at is None and ending in (RightEnd.DONE, RightEnd.PARTLY):
        raise NotShownYet
    if ending in KEEPS_BACK and not why_kept_back:
        raise NoReasonGiven
    request.ended_at, request.ended_by_id, request.ending = now(), by.id, ending
    request.told, request.why_kept_back = told, why_kept_back
    request.save(update_fields=["ended_at", "ended_by", "ending", "told", "why_kept_back"])
    announce(RequestEnded(**_about(request), outcome=ending), by=by, wrote=[request])
    return request


def _begin(by: Actor, request: RightsRequest) -> None:
    request.shown_at, request.due_on = now(), months_after(today(), MONTHS_TO_ANSWER)
    request.save(update_fields=["shown_at", "due_on"])
    announce(RequesterShown(**_about(request)), by=by, wrote=[request])


def _about(request: RightsRequest) -> dict[str, UUID]:
    return {"request_id": request.pk, "matter_id": request.matter_id, "person_id": request.person_id}


def _hold(request: RightsRequest) -> None:
    request.refresh_from_db(from_queryset=RightsRequest.objects.select_for_update(no_key=True))
