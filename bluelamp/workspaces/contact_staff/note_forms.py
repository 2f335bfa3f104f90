"""The note for colleagues: its words, whom to tell of it, and what is wrong with a mention."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.contacts.named import named_in
from bluelamp.contacts.rules import LONGEST_MESSAGE
from bluelamp.foundation.design.fields import Field, Option
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import what_is_wrong_with
from bluelamp.workspaces.contact_staff.forms import Again

if TYPE_CHECKING:
    from bluelamp.contacts.mentions import Tellable
    from bluelamp.staff.models import Account

MOST_NAMED: Final = 3
TEAM: Final = "team:"  # no account has an id with it


@dataclass(frozen=True)
class Tell:
    """What the form asks of whom to tell: colleagues and teams to choose from, and what is wrong with the choice."""

    people: list[Option]
    teams: list[Option]
    error: str


def note_field(again: Again) -> Field:
    """Ask for a note to colleagues."""
    return Field(
        name="note",
        label=_("Note for colleagues"),
        value=again.value("note"),
        hint=_(
            "The person never sees it on this website. They may ask for it by law. To tell a colleague or a team, "
            "write @ and the name, or choose below."
        ),
        error=again.error("note"),
        kind="textarea",
        is_page_heading=False,
        label_size="s",
        rows=4,
    )


def tell_field(by: Actor, tellable: "Tellable", again: Again) -> Tell:
    """Ask who is told of the note; only those who may see the contact can be chosen."""
    chosen = again.value("tell")
    people = [(str(each.pk), each.name) for each in tellable.accounts if each.pk != by.id]
    teams = [(f"{TEAM}{team.pk}", team.name) for team in tellable.teams]
    return Tell(
        [Option(value, name, checked=value == chosen) for value, name in people],
        [Option(value, name, checked=value == chosen) for value, name in teams],
        again.error("tell"),
    )


def whom_to_tell(by: Actor, words: str, chosen: str, tellable: "Tellable") -> "tuple[list[Account], dict[str, str]]":
    """Return who is told of a note, never its writer, and what is wrong with it, by question.

    A name that nobody has who may see the contact is wrong in the same words, whether or not anyone has it.
    """
    named = named_in(words, tellable.accounts, tellable.teams)
    also = _chosen(chosen, tellable)
    errors = {"note": what_is_wrong_with(words, longest=LONGEST_MESSAGE) or _nobody(named.unknown)}
    if chosen and not also:
        errors["tell"] = _("Choose a colleague or a team from the list: only they may see this contact.")
    told = {each.pk: each for each in [*named.accounts, *also]}
    return [each for each in told.values() if each.pk != by.id], {name: said for name, said in errors.items() if said}


def said_of(told: "list[Account]") -> str:
    """Say that the note is kept, and who is told of it: by name, or how many where they are more than three."""
    if not told:
        return _("Your note is kept.")
    if len(told) > MOST_NAMED:
        return _("Your note is kept. %(count)s colleagues are told of it.") % {"count": len(told)}
    some = ngettext(
        "Your note is kept. %(names)s is told of it.", "Your note is kept. %(names)s are told of it.", len(told)
    )
    return some % {"names": ", ".join(each.name for each in told)}


def _chosen(chosen: str, tellable: "Tellable") -> "list[Account]":
    """Return who was chosen from the list: one colleague, or everyone in a team."""
    teams = {f"{TEAM}{team.pk}": members for team, members in tellable.teams.items()}
    return teams.get(chosen, [each for each in tellable.accounts if str(each.pk) == chosen])


def _nobody(unknown: list[str]) -> str:
    if not unknown:
        return ""
    return _(
        "We cannot tell who %(names)s is among those who may see this contact. Write the whole name, choose from the "
        "list, or take the @ away."
    ) % {"names": ", ".join(f"@{name}" for name in unknown)}
