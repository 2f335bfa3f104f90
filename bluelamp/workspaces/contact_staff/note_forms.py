"""The note for colleagues: its words, whom to tell of it, and what is wrong with a mention."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.contacts.mentions import named_in
from bluelamp.contacts.rules import LONGEST_MESSAGE
from bluelamp.foundation.design.fields import Field, Option
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import what_is_wrong_with
from bluelamp.workspaces.contact_staff.forms import Again

if TYPE_CHECKING:
    from bluelamp.staff.models import Account


def note_field(again: Again) -> Field:
    """Ask for a note to colleagues."""
    return Field(
        name="note",
        label=_("Note for colleagues"),
        value=again.value("note"),
        hint=_(
            "The person never sees it on this website. They may ask for it by law. To tell a colleague of it, write @ "
            "and their name, or choose them below."
        ),
        error=again.error("note"),
        kind="textarea",
        is_page_heading=False,
        label_size="s",
        rows=4,
    )


def tell_field(by: Actor, colleagues: "list[Account]", again: Again) -> Field:
    """Ask who is told of the note; only those who may see the contact can be chosen."""
    chosen = again.value("tell")
    others = [(str(each.pk), each.name) for each in colleagues if each.pk != by.id]
    return Field(
        name="tell",
        label=_("Tell a colleague (optional)"),
        error=again.error("tell"),
        options=(
            Option("", _("Nobody in particular")),
            *(Option(value, name, checked=value == chosen) for value, name in others),
        ),
        kind="select",
        is_page_heading=False,
    )


def whom_to_tell(
    by: Actor, words: str, chosen: str, colleagues: "list[Account]"
) -> "tuple[list[Account], dict[str, str]]":
    """Return who is told of a note, never its writer, and what is wrong with it, by question.

    A name that nobody has who may see the contact is wrong in the same words, whether or not anyone has it.
    """
    named = named_in(words, colleagues)
    by_id = {str(each.pk): each for each in colleagues}
    errors = {"note": what_is_wrong_with(words, longest=LONGEST_MESSAGE) or _nobody(named.unknown)}
    if chosen and chosen not in by_id:
        errors["tell"] = _("Choose a colleague from the list: only they may see this contact.")
    told = {each.pk: each for each in [*named.accounts, *([by_id[chosen]] if chosen in by_id else [])]}
    return [each for each in told.values() if each.pk != by.id], {name: said for name, said in errors.items() if said}


def said_of(told: "list[Account]") -> str:
    """Say that the note is kept, and who is told of it."""
    names = ", ".join(each.name for each in told)
    some = ngettext(
        "Your note is kept. %(names)s is told of it.", "Your note is kept. %(names)s are told of it.", len(told)
    )
    return some % {"names": names} if told else _("Your note is kept.")


def _nobody(unknown: list[str]) -> str:
    if not unknown:
        return ""
    return _(
        "We cannot tell who %(names)s is among those who may see this contact. Write their whole name, choose them "
        "from the list, or take the @ away."
    ) % {"names": ", ".join(f"@{name}" for name in unknown)}
