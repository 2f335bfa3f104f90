"""Asking where something is told, and by whom, wherever staff write down what someone says to them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.foundation.design.fields import Field, Option
from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.spoken.actions.take_down import Telling
from bluelamp.spoken.rules import LONGEST_TELLER, ToldBy, Where
from bluelamp.workspaces.contact_staff.forms import Again

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

PLACES: Final = {
    Where.COUNTER: gettext_lazy("At a front counter"),
    Where.STREET: gettext_lazy("Outside, or at their home"),
    Where.PHONE: gettext_lazy("On the phone"),
}
TELLERS: Final = {
    ToldBy.PERSON: gettext_lazy("The person themselves"),
    ToldBy.WITH_HELP: gettext_lazy("The person, with someone who helps or interprets"),
    ToldBy.FOR_THEM: gettext_lazy("Someone else for them"),
}
NAMES: Final = ("place", "told_by", "teller")


def telling_typed(request: HttpRequest) -> Again:
    """Return what was chosen about where it is told and by whom, and what is wrong with it."""
    typed = {name: tidy(request.POST.get(name, "")) for name in NAMES}
    errors = {}
    if typed["place"] not in list(Where):
        errors["place"] = _("Say where they tell you.")
    if typed["told_by"] not in list(ToldBy):
        errors["told_by"] = _("Say who tells you.")
    if typed["teller"] and (wrong := what_is_wrong_with(typed["teller"], longest=LONGEST_TELLER)):
        errors["teller"] = wrong
    return Again("telling", typed, errors)


def telling_of(again: Again) -> Telling:
    """Return what was chosen; of the person themselves no other name is kept."""
    told_by = ToldBy(again.value("told_by"))
    teller = "" if told_by == ToldBy.PERSON else again.value("teller")
    return Telling(Where(again.value("place")), told_by, teller)


def telling_fields(again: Again) -> list[Field]:
    """Ask where it is told, and by whom."""
    return [
        _radios("place", _("Where do they tell you?"), PLACES, again),
        _radios("told_by", _("Who tells you?"), TELLERS, again),
        Field(
            name="teller",
            label=_("Who helps them, or tells it for them? (optional)"),
            hint=_("A name, and how they know the person. The person does not see it here."),
            value=again.value("teller"),
            error=again.error("teller"),
            is_page_heading=False,
            label_size="s",
            autocomplete="off",
        ),
    ]


def _radios(name: str, label: str, offered: "Mapping[Any, StrPromise]", again: Again) -> Field:
    return Field(
        name=name,
        label=label,
        error=again.error(name),
        options=tuple(Option(code, str(said), checked=again.value(name) == code) for code, said in offered.items()),
        kind="radios",
        is_page_heading=False,
        label_size="s",
    )
