"""What stands around every staff page: the main menu and the commands of all workspaces, put together here."""

from functools import lru_cache
from typing import Any, Final

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.functional import SimpleLazyObject
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from bluelamp.foundation.access.entrance import still_for
from bluelamp.foundation.design.commands import Command, Where, menu_of, permitted
from bluelamp.foundation.design.staff import NavItem
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.reception import received
from bluelamp.workspaces.contact_staff import commands as contact_staff
from bluelamp.workspaces.setup.commands import COMMANDS as SETUP
from bluelamp.workspaces.sign_in.commands import COMMANDS as ALL_STAFF
from bluelamp.workspaces.supervisor.commands import COMMANDS as SUPERVISOR

# In the order of the main menu; what can be done with the contact one has open comes first in the palette.
COMMANDS: Final = (
    *contact_staff.ON_A_CONTACT,
    *contact_staff.QUEUE,
    *SUPERVISOR,
    *contact_staff.KEPT,
    *SETUP,
    *ALL_STAFF,
    *contact_staff.TOLD,
)


def around_staff_pages(request: HttpRequest) -> dict[str, Any]:
    """Return the main menu, the palette, and the commands by where they work, for whoever is let in.

    Each is made when a page shows it, and is empty for anyone else.
    """
    return {
        "staff_nav": SimpleLazyObject(lambda: _menu(request, received(request))),
        "palette": SimpleLazyObject(lambda: _palette_for(received(request))),
        "commands": SimpleLazyObject(lambda: _by_place(received(request))),
    }


def _menu(request: HttpRequest, by: Actor | None) -> list[NavItem]:
    return menu_of(COMMANDS, by, still_for(request, by), path=request.path) if by else []


def _by_place(by: Actor | None) -> dict[str, list[Command]]:
    shown = permitted(COMMANDS, by) if by else []
    return {place: [command for command in shown if command.where == place] for place in Where}


def _palette_for(by: Actor | None) -> str:
    return _palette(by.permissions, get_language() or "") if by else ""


@lru_cache(maxsize=32)
def _palette(permissions: frozenset[str], _language: str) -> SafeString:
    """Return the palette, which is the same on every page for all who have the same permissions."""
    commands = [command for command in COMMANDS if not command.may or command.may in permissions]
    context = {"commands": [command for command in commands if command.can_be_chosen]}
    return render_to_string("foundation/design/components/palette.html", context)
