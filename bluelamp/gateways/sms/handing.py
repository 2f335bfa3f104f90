"""Hands one text to a provider by its name, unless sending is shut."""

import structlog
from django.conf import settings

from bluelamp.foundation.lines.outcome import Outcome
from bluelamp.foundation.shutter.queries import sending_shut
from bluelamp.gateways.sms.adapter import Answer, Text
from bluelamp.gateways.sms.connected import NotSetRight, provider_called

log = structlog.get_logger(__name__)


def names_of_providers() -> list[str]:
    """Return who takes our texts, in the order in which they are tried."""
    return list(settings.TEXTS_BY)


def hand_over(provider: str, text: Text) -> Answer:
    """Hand a text to a provider once, and return what became of it.

    Nothing is tried while sending is `SHUT`, which it always is in training, and where the settings lead to nobody.
    """
    if settings.TRAINING or sending_shut():
        return Answer(Outcome.SHUT)
    try:
        way = provider_called(provider)
    except NotSetRight as error:
        log.error("no text can be sent", why=str(error))
        return Answer(Outcome.NO_SERVER)
    return way.hand_over(text)
