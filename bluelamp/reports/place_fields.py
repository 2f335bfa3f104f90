"""What a page shows to look a place up: the buttons, what came of it, and the places to choose from."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from bluelamp.foundation.design.fields import Field, Finding, Option
from bluelamp.places.queries import are_sent_elsewhere, can_look_up
from bluelamp.places.rules import as_choice
from bluelamp.reports.looked_up import NONE, LookedUp

if TYPE_CHECKING:
    from bluelamp.gateways.gazetteer.adapter import Answer

# What was found, by the name of the field that chooses one of it.
Offers = Mapping[str, "Answer"]


def finding_for(one: LookedUp, name: str, value: Mapping[str, Any], offers: Offers) -> Finding | None:
    """Return the buttons to look up what was typed, with what came of it; None where there is no gazetteer."""
    if not can_look_up():
        return None
    return Finding(name, _said(offers[name], one.words_in(value)) if name in offers else "", are_sent_elsewhere())


def choice_for(one: LookedUp, name: str, value: Mapping[str, Any], offers: Offers) -> Field | None:
    """Return the places to choose from: what was found now, or else what was chosen before; None where there is none.

    Nothing is chosen for anyone: after a search only what they chose before is still chosen, where it is among them.
    """
    chosen = one.spot_in(value)
    spots = offers.get(name, (chosen,) if chosen else ()) or ()
    if not spots:
        return None
    options = [Option(as_choice(spot), spot.name, checked=spot == chosen) for spot in spots]
    return Field(
        name=name,
        label=_("Which of these is it?"),
        options=(*options, Option(NONE, _("None of these: keep what I typed"))),
        kind="radios",
        is_page_heading=False,
        label_size="s",
    )


def _said(found: "Answer", words: str) -> str:
    """Say what came of a search that found nothing to choose; '' of any other."""
    if found:
        return ""
    if not words:
        return _("Type an address or a place first, then press “Find the place”.")
    if found is None:
        return _("We cannot look places up now. What you typed is enough, so you can go on.")
    return _("We found no place of that name. Try other words, or go on: what you typed is enough.")
