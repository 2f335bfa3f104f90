"""The saved views as the queue shows them, and the form that keeps one."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext as _

from bluelamp.contacts.filters import Filters, read_query
from bluelamp.contacts.views import may_drop, views_for
from bluelamp.foundation.design.fields import Option
from bluelamp.foundation.design.staff import NavItem
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.still import Still
from bluelamp.workspaces.contact_staff.queue_filter import Choices, address_of

if TYPE_CHECKING:
    from bluelamp.contacts.models import SavedView


@dataclass(frozen=True)
class Views:
    """The views one can open, the one that is open where it may be taken away, and for whom one can be kept."""

    items: tuple[NavItem, ...]
    droppable: UUID | None
    keep_for: tuple[Option, ...]


def views_of(by: Actor, filters: Filters, choices: Choices, still: Still) -> Views:
    """Return the saved views of this member of staff; codes that mean nothing any more are left out of each."""
    opened = [(view, read_query(view.query, choices.known())) for view in still.ask_as(by, views_for)]
    droppable = [view.pk for view, of_view in opened if of_view == filters and may_drop(by, view)]
    teams = choices.teams if by.may("contacts.save_team_view") else {}
    everyone = [
        Option(code, _("Everyone in %(team)s") % {"team": name}) for code, name in teams.items() if code in by.teams
    ]
    return Views(
        items=tuple(NavItem(address_of(of_view), _name(view), current=of_view == filters) for view, of_view in opened),
        droppable=droppable[0] if droppable else None,
        keep_for=(Option("", _("Only me")), *everyone) if everyone else (),
    )


def _name(view: "SavedView") -> str:
    return _("%(name)s (team)") % {"name": view.name} if view.team_id else view.name
