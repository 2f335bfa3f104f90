"""Answering a wave, once, so that nobody can find out who did."""

from collections.abc import Mapping

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce
from bluelamp.pulse.events import PulseAnswered
from bluelamp.pulse.models import Address, Answer, Area
from bluelamp.pulse.rules import is_open
from bluelamp.pulse.shipped import BANKS


class CannotBeAnswered(Exception):
    """A code was used already, or its wave is over."""

    def __str__(self) -> str:
        return str(_("This code was used already, or the survey is over."))


class NoAnswer(ValueError):
    """Nothing was answered about the police."""

    def __str__(self) -> str:
        return str(_("Answer at least one of the first questions."))


@action(may="pulse.answer", announces=PulseAnswered)
def answer_pulse(*, by: Actor, address: Address, given: Mapping[str, str]) -> None:
    """Keep an answer with its area and nothing else, and erase the address; raise `CannotBeAnswered` or `NoAnswer`.

    The caller saw the code of the address. No entry names the answer, which has no time.
    """
    held = Address.objects.select_for_update(of=("self",)).select_related("area__wave")
    found = held.filter(pk=address.pk).first()
    if found is None or not is_open(found.area.wave.begins, found.area.wave.ends, on=today()):
        raise CannotBeAnswered
    wave = found.area.wave
    bank = BANKS[wave.bank or 0]
    chosen = bank.chosen(given)
    if not any(one.code in chosen for one in bank.questions):
        raise NoAnswer
    found.delete()
    Answer.objects.create(wave=wave, area=found.area.code, given=chosen)
    Area.objects.filter(pk=found.area_id).update(answered=F("answered") + 1)
    announce(PulseAnswered(wave_id=wave.pk), by=by)
