"""Inviting the person of a candidate, or writing down why not."""

from typing import Final

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from bluelamp.contacts.actions import invite
from bluelamp.contacts.rules import CAME_IN_WRITING, ENGLISH, State
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.surveys.events import CandidateSettled
from bluelamp.surveys.invitation import invitation_words
from bluelamp.surveys.models import Candidate
from bluelamp.surveys.queries import invitation_token, was_asked_lately
from bluelamp.surveys.rules import Fate

INVITES: Final = Actor.system("contacts.invite")


@action(may="surveys.invite", announces=CandidateSettled)
def invite_candidate(*, by: Actor, candidate: Candidate) -> Fate:
    """Invite the person of a candidate that waits, through the gate, or write down why not; return what became of it.

    Nobody is invited twice in 90 days, about whatever, nor about a contact that was opened again.
    """
    held = Candidate.objects.select_for_update(no_key=True, of=("self",)).select_related("contact__person")
    candidate = held.get(pk=candidate.pk)
    if candidate.fate != Fate.WAITING:
        nothing_new()
        return Fate(candidate.fate)
    candidate.fate = _fate_of(candidate)
    candidate.invited_at = now() if candidate.fate == Fate.INVITED else None
    candidate.save(update_fields=["fate", "invited_at"])
    announce(CandidateSettled(candidate_id=candidate.pk, fate=candidate.fate), by=by)
    return candidate.fate


def _fate_of(candidate: Candidate) -> Fate:
    if candidate.contact.state != State.CLOSED:
        return Fate.OPENED_AGAIN
    if was_asked_lately(candidate):
        return Fate.ASKED_LATELY
    return Fate.INVITED if invite(by=INVITES, contact=candidate.contact, words=_words(candidate)) else Fate.NOT_REACHED


def _words(candidate: Candidate) -> str:
    """Return what the invitation says; whoever has a tracking page finds the way to answer there."""
    language = candidate.contact.language
    with translation.override(language):
        if candidate.channel not in CAME_IN_WRITING:
            return invitation_words("")
        path = reverse("say_how_it_went", args=[invitation_token(candidate.pk)])
        return invitation_words(f"{settings.ADDRESS}{path}{'' if language == ENGLISH else f'?language={language}'}")
