"""Erasing who a person is, so that the proof stays and nothing else."""

from typing import TypeVar
from uuid import UUID

from django.db.models import Q

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.foundation.ledger.erasure import empty
from bluelamp.foundation.ledger.models import Content
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.people.acquaintances import keep_shut_out, whole_of
from bluelamp.people.actions.open_name import erase_sealed_names
from bluelamp.people.events import PersonErased
from bluelamp.people.models import (
    Acquaintance,
    AgreedQuestion,
    Agreement,
    BroughtPerson,
    Handle,
    Judgement,
    Marker,
    Needs,
    Person,
    PersonSeal,
    RightsRequest,
    SealedName,
    Tie,
)
from bluelamp.people.seals import keep_seals, seal_the_rest
from bluelamp.staff.keeping_out import take_turns

C = TypeVar("C", bound=Content)


@action(may="records.erase", announces=PersonErased)
def erase_person(*, by: Actor, person_id: UUID, reason: WhyErased) -> None:
    """Erase a person's name, handles, markers, sealed names and all that was agreed; their record stays, empty.

    What was decided of it and other records is taken back, so that nothing says whose it was.
    """
    take_turns()
    person = Person.objects.select_for_update().get(pk=person_id)
    for matter_id in SealedName.objects.filter(person=person).order_by().values_list("matter_id", flat=True).distinct():
        erase_sealed_names(by=by, matter_id=matter_id, reason=reason)
    markers, agreements = _not_erased(Marker, person), _not_erased(Agreement, person)
    ties, questions = _not_erased(Tie, person), _not_erased(AgreedQuestion, person)
    requests, needs = _not_erased(RightsRequest, person), _not_erased(Needs, person)
    if person.is_erased() and not any((markers, agreements, ties, questions, requests, needs)):
        nothing_new()
        return
    judged = Judgement.objects.filter(Q(person=person) | Q(other=person), taken_back_at=None)
    whole = whole_of(person.pk)
    seal_the_rest(person.pk, whole - {person.pk})
    judged.update(taken_back_at=now(), taken_back_by=by.id)
    Acquaintance.objects.filter(person=person).delete()
    PersonSeal.objects.filter(person=person).delete()
    BroughtPerson.objects.filter(person=person).update(identifier="")
    for each in whole:
        keep_shut_out(whole_of(each))
        keep_seals(whole_of(each))
    handles = list(Handle.objects.filter(person=person).order_by("id"))
    left: list[Content] = [*empty(Person, [person]), *empty(Handle, handles), *empty(Marker, markers)]
    left += [*empty(Agreement, agreements), *empty(Tie, ties), *empty(AgreedQuestion, questions)]
    left += [*empty(RightsRequest, requests), *empty(Needs, needs)]
    announce(
        PersonErased(
            person_id=person_id,
            handle_ids=tuple(handle.pk for handle in handles),
            reason=reason,
            marker_ids=tuple(marker.pk for marker in markers),
            agreement_ids=tuple(agreement.pk for agreement in agreements),
            tie_ids=tuple(tie.pk for tie in ties),
            question_ids=tuple(question.pk for question in questions),
            request_ids=tuple(request.pk for request in requests),
            needs_ids=tuple(each.pk for each in needs),
        ),
        by=by,
        wrote=left,
    )


def _not_erased(model: type[C], person: Person) -> list[C]:
    return list(model._default_manager.filter(person=person).exclude(digest_key=b"").order_by("id"))
