"""The form that asks to open a sealed name, what is wrong with it, and what the name is for."""

from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import written_at
from bluelamp.foundation.design.fields import Field, Option
from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.people.actions import Grounds
from bluelamp.people.rules import LONGEST_CONSENT, LONGEST_SOURCE, WhyOpened
from bluelamp.people.sealed_names import reasons_to_open
from bluelamp.workspaces.contact_staff.forms import Again

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

ASKED: Final = ("why", "authority", "told", "why_not_told")
TOLD: Final = "yes"
NOT_TOLD: Final = "no"


def typed_grounds(request: HttpRequest) -> dict[str, str]:
    """Return what was typed."""
    return {name: tidy(request.POST.get(name, "")) for name in ASKED}


def what_is_wrong_with_grounds(typed: dict[str, str]) -> dict[str, str]:
    """Return what is wrong with what was typed, by question."""
    wrong = {}
    if typed["why"] not in list(WhyOpened):
        wrong["why"] = _("Choose why it must be opened. Nothing else will do.")
    if not typed["authority"]:
        wrong["authority"] = _("Say on whose authority: rank and name, and the reference of the decision or order.")
    elif said := what_is_wrong_with(typed["authority"], longest=LONGEST_SOURCE):
        wrong["authority"] = said
    if typed["told"] not in (TOLD, NOT_TOLD):
        wrong["told"] = _("Say whether the person is told that their name was opened.")
    elif typed["told"] == NOT_TOLD and not typed["why_not_told"]:
        wrong["why_not_told"] = _("Say what harm it would do to tell them.")
    elif typed["told"] == NOT_TOLD and (said := what_is_wrong_with(typed["why_not_told"], longest=LONGEST_CONSENT)):
        wrong["why_not_told"] = said
    return wrong


def grounds_of(typed: dict[str, str]) -> Grounds:
    """Return the grounds that were typed, where nothing is wrong with them."""
    why_not = typed["why_not_told"] if typed["told"] == NOT_TOLD else ""
    return Grounds(why=WhyOpened(typed["why"]), authority=typed["authority"], why_not_told=why_not)


def grounds_fields(again: Again) -> list[Field]:
    """Ask why it must be opened, on whose authority, and whether the person is told."""
    offered = ((TOLD, _("Yes, on their tracking page, once it is read")), (NOT_TOLD, _("No, that would do harm")))
    return [
        _radios(
            again, "why", _("Why must it be opened?"), [(code, capfirst(label)) for code, label in reasons_to_open()]
        ),
        _words(
            again, "authority", _("On whose authority?"), hint=_("Rank and name, and the reference of the decision.")
        ),
        _radios(again, "told", _("Is the person told?"), list(offered)),
        _words(
            again,
            "why_not_told",
            _("If not, what harm would it do?"),
            hint=_("Such as: someone who would harm them reads their tracking page, or a suspect would be warned."),
            rows=3,
        ),
    ]


def part_in_words(contact: "Contact", part_id: UUID) -> str:
    """Return what a sealed name is for: all of a contact, a message, or what was told first."""
    if part_id == contact.pk:
        return _("All that they told us")
    at = written_at(part_id)
    if at is None:
        return _("What they told us first")
    return _("What they wrote on %(moment)s") % {"moment": date_format(localtime(at), "j F Y, H:i")}


def _radios(again: Again, name: str, label: str, offered: list[tuple[str, str]]) -> Field:
    return Field(
        name=name,
        label=label,
        options=tuple(Option(code, words, checked=again.value(name) == code) for code, words in offered),
        error=again.error(name),
        kind="radios",
        is_page_heading=False,
        label_size="s",
    )


def _words(again: Again, name: str, label: str, *, hint: str, rows: int = 0) -> Field:
    return Field(
        name=name,
        label=label,
        hint=hint,
        value=again.value(name),
        error=again.error(name),
        kind="textarea" if rows else "text",
        is_page_heading=False,
        label_size="s",
        rows=rows or 4,
    )
