"""Counting what people wrote about in a quarter, once."""

from collections.abc import Sequence

import msgspec

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.surveys.events import ThemesCounted
from bluelamp.surveys.models import Themes
from bluelamp.surveys.rules import Quarter
from bluelamp.surveys.themes import ThemeLine


@action(may="surveys.publish", announces=ThemesCounted)
def keep_themes(*, by: Actor, quarter: Quarter, themes: Sequence[ThemeLine]) -> None:
    """Keep the themes of a quarter as they were counted; those that are kept stay, whatever is erased afterwards."""
    if Themes.objects.filter(begins=quarter.begins).exists():
        nothing_new()
        return
    Themes.objects.create(begins=quarter.begins, found=msgspec.to_builtins(themes))
    announce(ThemesCounted(counting_id=new_id(), themes=len(themes)), by=by)
