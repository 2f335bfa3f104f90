"""Who else looks at a contact just now, in words."""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext as _

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.live.presence import Present, present_at
from bluelamp.staff.queries import names_of


def who_is_at(by: Actor, contacts: Iterable[UUID]) -> dict[UUID, list[str]]:
    """Return for each contact what colleagues do there just now; where nobody is, it is left out."""
    found = present_at(contacts, but=by.id)
    names = names_of({one.account_id for present in found.values() for one in present}) if found else {}
    return {contact: [_in_words(one, names) for one in present] for contact, present in found.items()}


def _in_words(one: Present, names: dict[UUID, str]) -> str:
    name = {"name": names.get(one.account_id, _("A colleague"))}
    return _("%(name)s is writing") % name if one.is_writing else _("%(name)s is looking") % name
