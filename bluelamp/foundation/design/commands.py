"""What can be done from a staff page: one list for the main menu, the palette, the keys and their sheet."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from django.urls import reverse

from bluelamp.foundation.design.staff import NavItem
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.still import Still

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class Where(StrEnum):
    """Where a command or a key works."""

    ANYWHERE = "anywhere"
    LIST = "list"
    CONTACT = "contact"
    WRITING = "writing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One thing that can be done, by whoever holds the permission `may`, or by all staff where it names none.

    It leads to a `page`, by the name of its address, with a `query`; or to the `part` of the page one is on that this
    selector finds. With neither it only tells of `keys` that work by themselves. It never changes anything itself.
    `in_menu` is what the main menu calls it, which marks it on the pages `under` these paths too.
    """

    label: "StrOrPromise"
    may: str = ""
    keys: str = ""
    page: str = ""
    query: str = ""
    part: str = ""
    where: Where = Where.ANYWHERE
    in_menu: "StrOrPromise" = ""
    under: tuple[str, ...] = ()
    count: Callable[[Actor, Still], int] | None = None

    @property
    def url(self) -> str:
        """Return the address it leads to, '' where it stays on the page."""
        return f"{_address_of(self.page)}{self.query}" if self.page else ""

    @property
    def selector(self) -> str:
        """Return what finds its part of a page; one for a contact is nowhere but on the page of a contact."""
        return f"[data-contact] {self.part}" if self.where == Where.CONTACT else self.part

    @property
    def anchor(self) -> str:
        """Return what leads to its part of a page in an address, '' where its part has no name of its own."""
        return self.part if self.part.startswith("#") else ""

    @property
    def each_key(self) -> list[str]:
        """Return its keys as they are pressed, one after the other; those with a plus between are held together."""
        return self.keys.split()

    @property
    def can_be_chosen(self) -> bool:
        """Say whether it leads anywhere; what only tells of keys does not."""
        return bool(self.page or self.part)


@cache
def _address_of(page: str) -> str:
    return reverse(page)


def permitted(commands: Iterable[Command], by: Actor) -> list[Command]:
    """Return the commands that someone may use."""
    return [command for command in commands if not command.may or by.may(command.may)]


def menu_of(commands: Iterable[Command], by: Actor, still: Still, *, path: str) -> list[NavItem]:
    """Return the main menu for someone who is at a path, in the order of the commands."""
    shown = [(command, command.url) for command in permitted(commands, by) if command.in_menu]
    return [
        NavItem(
            url,
            str(command.in_menu),
            current=path == url or path.startswith(command.under),
            count=command.count(by, still) if command.count else 0,
        )
        for command, url in shown
    ]
