"""What every action shares that says what became of a text: it happens once, however often it is tried."""

from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from bluelamp.foundation.clock import now
from bluelamp.foundation.words import tidy
from bluelamp.texts.models import Text
from bluelamp.texts.rules import Became


def waiting(text_id: UUID) -> Text | None:
    """Return a text of which nothing came yet, and hold its row; None where something did."""
    rows = Text.objects.select_for_update(of=("self",)).select_related("said")
    return rows.filter(pk=text_id, became=Became.WAITING).first()


def said_in(text: Text) -> str:
    """Return what a text says, or that it has no words."""
    return tidy(text.said.words) or _("This text has no words in it.")


def settle(text: Text, became: Became, **told: Any) -> None:
    """Write down what became of a text."""
    text.became, text.settled_at = became, now()
    for name, value in told.items():
        setattr(text, name, value)
    text.save(update_fields=["became", "settled_at", *told])
