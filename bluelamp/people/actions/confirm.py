"""Confirming in a contact who speaks: what they say is compared with what was agreed; neither is shown or kept."""

from collections.abc import Collection
from contextlib import suppress
from datetime import datetime
from uuid import UUID

from cryptography.fernet import InvalidToken
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import force_zone
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.keys.secrets import decrypt_field, encrypt_field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, write_down
from bluelamp.people.agreements import code_words_with
from bluelamp.people.confirmation_events import ConfirmationTried, QuestionAgreed
from bluelamp.people.confirmations import asked_in
from bluelamp.people.judgements import of_one_person_with
from bluelamp.people.models import AgreedQuestion, Confirmation, ConfirmationOnPage, Person
from bluelamp.people.rules import Proof, means_the_same

WRONG = "wrong"


class NothingAgreed(ValueError):
    """Someone was to be confirmed by something that was not agreed with them."""

    def __str__(self) -> str:
        return str(_("Nothing of this kind is agreed with them. Disclose nothing, and choose another way."))


class WaitFirst(ValueError):
    """There were wrong answers, and the next may not be tried yet."""

    def __init__(self, until: datetime) -> None:
        super().__init__()
        self.until = until

    def __str__(self) -> str:
        time = timezone.localtime(self.until, force_zone()).strftime("%H:%M")
        said = gettext("There were too many wrong answers. Disclose nothing, and try again from %(time)s on.")
        return said % {"time": time}


@action(may="people.confirm", announces=ConfirmationTried, on="person")
def confirm(*, by: Actor, person: Person, matter_id: UUID, proof: Proof, said: str = "") -> bool:
    """Say whether what someone said is what was agreed with them, or write down that they showed papers.

    Right or wrong, that it was tried is kept, and by whom. It holds for this contact and for as long as the force set.
    Raises `NothingAgreed`, and `WaitFirst` after wrong answers to the question or the code word.
    """
    whole = {person.pk, *of_one_person_with(person.pk)}
    list(Person.objects.select_for_update(no_key=True).filter(pk__in=whole).order_by("pk"))  # tries at once take turns
    right = proof == Proof.PAPERS or _is_right(whole, matter_id, proof, said)
    tried = new_row(Confirmation, person_id=person.pk, matter_id=matter_id, proof=proof, right=right, tried_by_id=by.id)
    write_down(tried)
    announce(
        ConfirmationTried(
            confirmation_id=tried.pk,
            matter_id=matter_id,
            person_id=person.pk,
            proof=proof,
            outcome=proof if right else WRONG,
        ),
        by=by,
    )
    return right


@action(may="people.confirm_on_page", announces=ConfirmationTried, on="person")
def confirm_on_page(*, by: Actor, person: Person, matter_id: UUID, proof: Proof, said: str) -> ConfirmationOnPage:
    """Write down whether what someone typed on the tracking page is what was agreed with them; papers count nowhere.

    It confirms whoever sits there, and nobody who rings. Raises `NothingAgreed` and `WaitFirst`.
    """
    whole = {person.pk, *of_one_person_with(person.pk)}
    list(Person.objects.select_for_update(no_key=True).filter(pk__in=whole).order_by("pk"))
    if proof == Proof.PAPERS:
        raise NothingAgreed
    right = _is_right(whole, matter_id, proof, said)
    tried = new_row(ConfirmationOnPage, person_id=person.pk, matter_id=matter_id, proof=proof, right=right)
    write_down(tried)
    outcome = f"{proof}_on_page" if right else WRONG
    announce(
        ConfirmationTried(
            confirmation_id=tried.pk, matter_id=matter_id, person_id=person.pk, proof=proof, outcome=outcome
        ),
        by=by,
    )
    return tried


@action(may="people.agree", announces=QuestionAgreed, on="person")
def agree_question(*, by: Actor, person: Person, question: str, answer: str) -> AgreedQuestion:
    """Agree with a person on a question that only they can answer, in place of the one before."""
    agreed = new_row(
        AgreedQuestion,
        person_id=person.pk,
        question=question,
        sealed_answer=encrypt_field(answer),
        agreed_by_id=by.id,
    )
    write_down(agreed)
    announce(QuestionAgreed(person_id=person.pk, question_id=agreed.pk), by=by, wrote=[agreed])
    return agreed


def _is_right(whole: Collection[UUID], matter_id: UUID, proof: Proof, said: str) -> bool:
    asked = asked_in(matter_id, whole)
    if asked.wait_until is not None:
        raise WaitFirst(asked.wait_until)
    agreed = code_words_with(whole) if proof == Proof.CODE_WORD else _answer_to(asked.question)
    if not agreed:
        raise NothingAgreed
    return any(means_the_same(said, one) for one in agreed)


def _answer_to(question: AgreedQuestion | None) -> Collection[str]:
    with suppress(InvalidToken):
        return [decrypt_field(question.sealed_answer)] if question else []
    return []
