"""Who else looks at a contact just now, in words."""

from collections.abc import Hashable, Iterable
from uuid import UUID

from django.utils.translation import gettext as _

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.still import Still
from bluelamp.foundation.live.presence import Present, present_anywhere, present_at, without
from bluelamp.staff.queries import names_of


def who_is_at(by: Actor, contacts: Iterable[UUID]) -> dict[UUID, list[str]]:
    """Return for each contact what colleagues do there just now; where nobody is, it is left out."""
    found = present_at(contacts, but=by.id)
    names = names_of(_accounts(found)) if found else {}
    return {contact: [_in_words(one, contact, names) for one in present] for contact, present in found.items()}


def who_is_on(by: Actor, contacts: Iterable[UUID], still: Still) -> dict[UUID, tuple[str, ...]]:
    """Return the same for a list that many look at, where presence may be told two seconds late."""
    anywhere = still.ask_lately(present_anywhere)
    found = without({contact: anywhere[contact] for contact in contacts if contact in anywhere}, by.id)
    names = still.ask_lately(names_of, frozenset(_accounts(found))) if found else {}
    return {contact: tuple(_in_words(one, contact, names) for one in present) for contact, present in found.items()}


def everyone_present(still: Still) -> Hashable:
    """Return who is on which contact, as a value that is another once anyone comes, goes or begins to write."""
    anywhere = still.ask_lately(present_anywhere)
    return tuple((record, *present) for record, present in anywhere.items())


def _accounts(found: dict[UUID, list[Present]]) -> set[UUID]:
    return {one.account_id for present in found.values() for one in present}


def _in_words(one: Present, contact: UUID, names: dict[UUID, str]) -> str:
    if one.account_id == contact:
        return _("The person is writing") if one.is_writing else _("The person waits in the chat")
    name = {"name": names.get(one.account_id, _("A colleague"))}
    return _("%(name)s is writing") % name if one.is_writing else _("%(name)s is looking") % name
