"""Consent to share something: staff ask, the person answers and takes it back, and each use is written down."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now, today
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.foundation.ledger.erasure import empty
from bluelamp.foundation.ledger.models import Content
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.people.consents import standing_of
from bluelamp.people.events import ConsentAnswered, ConsentAsked, ConsentsErased, ConsentUsed, ConsentWithdrawn
from bluelamp.people.models import Consent, ConsentUse, Person
from bluelamp.people.rules import ConsentAnswer, ConsentStanding, expiry_fits


class EndDoesNotFit(ValueError):
    """Consent was to hold until a day that is past, or so far ahead that it would hold for good."""

    def __str__(self) -> str:
        return str(_("Choose a day from today on, within a year. Whoever still needs it then asks again."))


class NoConsent(ValueError):
    """Something was to be shared, or answered, that the person did not agree to, or no more, or is asked no more."""

    def __str__(self) -> str:
        return str(_("There is no consent for this now. Share nothing. Ask the person anew if you still need it."))


@dataclass(frozen=True, kw_only=True)
class Sharing:
    """What is to be shared, for what, with whom, and until which day."""

    what: str
    purpose: str
    with_whom: str
    until: date


@action(may="people.ask_consent", announces=ConsentAsked, on="person")
def ask_consent(*, by: Actor, person: Person, matter_id: UUID, sharing: Sharing, consent_id: UUID) -> Consent:
    """Ask the person of a matter whether something may be shared. Raises `EndDoesNotFit`.

    `consent_id` was made with the form: sent twice it is asked once.
    """
    earlier = Consent.objects.filter(pk=consent_id, matter_id=matter_id).first()
    if earlier is not None:
        nothing_new()
        return earlier
    if not expiry_fits(sharing.until, today=today()):
        raise EndDoesNotFit
    consent = new_row(
        Consent,
        id=consent_id,
        person_id=person.pk,
        matter_id=matter_id,
        what=sharing.what,
        purpose=sharing.purpose,
        with_whom=sharing.with_whom,
        until=sharing.until,
        asked_by_id=by.id,
    )
    write_down(consent)
    announce(ConsentAsked(**_about(consent)), by=by, wrote=[consent])
    return consent


@action(may="people.answer_consent", announces=ConsentAnswered, on="consent")
def answer_consent(*, by: Actor, consent: Consent, answer: ConsentAnswer) -> Consent:
    """Write down what the person answered; what was answered before stays. Raises `NoConsent` where it is too late."""
    _hold(consent)
    if consent.answer:
        nothing_new()
        return consent
    if standing_of(consent) != ConsentStanding.ASKED:
        raise NoConsent
    consent.answer, consent.answered_at = answer, now()
    consent.save(update_fields=["answer", "answered_at"])
    announce(ConsentAnswered(**_about(consent), answer=answer), by=by, wrote=[consent])
    return consent


@action(may="people.withdraw_consent", announces=ConsentWithdrawn, on="consent")
def withdraw_consent(*, by: Actor, consent: Consent) -> Consent:
    """Take back at once what the person gave, or what they were asked; what does not hold any more stays as it is."""
    _hold(consent)
    if standing_of(consent) not in (ConsentStanding.GIVEN, ConsentStanding.ASKED):
        nothing_new()
        return consent
    consent.withdrawn_at = now()
    consent.save(update_fields=["withdrawn_at"])
    announce(ConsentWithdrawn(**_about(consent)), by=by, wrote=[consent])
    return consent


@action(may="people.use_consent", announces=ConsentUsed, on="consent")
def use_consent(*, by: Actor, consent: Consent, to_whom: str, what_for: str, use_id: UUID) -> ConsentUse:
    """Write down with whom something is shared now, and for what. Raises `NoConsent` unless it was given and holds.

    `use_id` was made with the form: sent twice it is one use.
    """
    _hold(consent)
    earlier = ConsentUse.objects.filter(pk=use_id, consent=consent).first()
    if earlier is not None:
        nothing_new()
        return earlier
    if standing_of(consent) != ConsentStanding.GIVEN:
        raise NoConsent
    use = new_row(
        ConsentUse,
        id=use_id,
        consent_id=consent.pk,
        matter_id=consent.matter_id,
        to_whom=to_whom,
        what_for=what_for,
        used_by_id=by.id,
    )
    write_down(use)
    announce(ConsentUsed(**_about(consent), use_id=use.pk), by=by, wrote=[use])
    return use


@action(may="records.erase", announces=ConsentsErased)
def erase_consents(*, by: Actor, matter_id: UUID, reason: WhyErased) -> None:
    """Erase what was to be shared about a matter and with whom it was; that it was asked, and how it ended, stays."""
    consents = list(Consent.objects.filter(matter_id=matter_id).exclude(digest_key=b"").order_by("id"))
    if not consents:
        nothing_new()
        return
    uses = list(ConsentUse.objects.filter(consent__in=consents).exclude(digest_key=b"").order_by("id"))
    left: list[Content] = [*empty(Consent, consents), *empty(ConsentUse, uses)]
    announce(
        ConsentsErased(
            matter_id=matter_id,
            consent_ids=tuple(consent.pk for consent in consents),
            use_ids=tuple(use.pk for use in uses),
            reason=reason,
        ),
        by=by,
        wrote=left,
    )


def _about(consent: Consent) -> dict[str, UUID]:
    return {"consent_id": consent.pk, "matter_id": consent.matter_id, "person_id": consent.person_id}


def _hold(consent: Consent) -> None:
    consent.refresh_from_db(from_queryset=Consent.objects.select_for_update(no_key=True))
