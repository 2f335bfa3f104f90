"""The one way to change anything: an action checks, opens the transaction, and fails when it announced nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Final, ParamSpec, TypeVar

from django.db import IntegrityError
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.reach import can_reach
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import ledger_page
from bluelamp.foundation.ledger.event import Event

P = ParamSpec("P")
R = TypeVar("R")


class NotAllowed(Exception):
    """The actor lacks the permission, or cannot reach the record."""

    def __str__(self) -> str:
        return str(_("You are not allowed to do this. Ask your supervisor if you think you should be."))


@dataclass(frozen=True)
class ActionFacts:
    """What is known of an action without calling it."""

    name: str
    may: str
    on: str | None
    announces: type[Event]


ACTIONS: Final[dict[str, ActionFacts]] = {}


def action(
    *, may: str, announces: type[Event], on: str | None = None, only_adds: bool = False
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a function an action.

    `may` is the permission its actor must hold; `on` names the argument with the record the actor must be able to
    reach; `announces` is the event it puts in the ledger. One that `only_adds` new rows with unique keys, and changes
    others by `change_later`, is run again where somebody did the same meanwhile: it then finds that. Raises
    `NotAllowed`, and `NothingAnnounced` with everything rolled back.
    """

    def mark(function: Callable[P, R]) -> Callable[P, R]:
        name = f"{function.__module__}.{function.__qualname__}"
        ACTIONS[name] = ActionFacts(name, may, on, announces)

        @wraps(function)
        def checked(*args: P.args, **kwargs: P.kwargs) -> R:
            _check(kwargs, may=may, on=on)
            try:
                with ledger_page(name, only_adds=only_adds):
                    return function(*args, **kwargs)
            except IntegrityError:
                if not only_adds:
                    raise
            with ledger_page(name, only_adds=True):
                return function(*args, **kwargs)

        return checked

    return mark


def _check(arguments: dict[str, Any], *, may: str, on: str | None) -> None:
    by: Actor = arguments["by"]
    if not by.may(may):
        raise NotAllowed
    if on is not None and not can_reach(by, arguments[on]):
        raise NotAllowed
