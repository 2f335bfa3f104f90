"""Who may enter a page: every view says so, and nothing else lets anyone in."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from typing import Concatenate, Final, ParamSpec, cast
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.module_loading import import_string

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.access.look import NoSuchRecord
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.still import Still, still_now

P = ParamSpec("P")
PublicView = Callable[Concatenate[HttpRequest, P], HttpResponseBase]
StaffView = Callable[Concatenate[HttpRequest, Actor, P], HttpResponseBase]
Welcome = Callable[[HttpRequest], Actor | HttpResponseBase]
Farewell = Callable[[HttpRequest, Actor, "Refusal"], None]

PUBLIC: Final = "public"
RECEPTION: Final = "bluelamp.staff.reception.receive"
TURNS_AWAY: Final = "bluelamp.staff.reception.turn_away"


def still_for(request: HttpRequest, by: Actor) -> Still:
    """Return the answers that hold while this request is dealt with, so that the ledger is asked once."""
    if not hasattr(request, "still"):
        request.still = still_now(by)  # type: ignore[attr-defined]
    return cast(Still, request.still)  # type: ignore[attr-defined]


class Why(StrEnum):
    """Why someone who is signed in was refused."""

    PERMISSION = "permission"
    OUT_OF_REACH = "out_of_reach"
    ACTION = "action"


@dataclass(frozen=True)
class Refusal:
    """What someone tried that they may not: which permission the page asks for, and the record, where there is one."""

    permission: str
    why: Why
    wanted: UUID | None = None


def open_to_public(view: PublicView[P]) -> PublicView[P]:
    """Let anyone in; what an action does not allow does not exist (404)."""

    @wraps(view)
    def entered(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except NotAllowed as error:
            raise Http404 from error

    entered.entrance = PUBLIC  # type: ignore[attr-defined]
    return entered


def open_to(permission: str) -> Callable[[StaffView[P]], PublicView[P]]:
    """Let in staff who are signed in with a second factor and hold the permission; the view gets them as its actor.

    Without the permission the page does not exist (404), as for a record out of reach.
    """

    def mark(view: StaffView[P]) -> PublicView[P]:
        @wraps(view)
        def entered(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            receive: Welcome = import_string(RECEPTION)
            received = receive(request)
            if not isinstance(received, Actor):
                return received
            turn_away: Farewell = import_string(TURNS_AWAY)
            if not received.may(permission):
                turn_away(request, received, Refusal(permission, Why.PERMISSION))
                raise Http404
            try:
                return view(request, received, *args, **kwargs)
            except NoSuchRecord as error:
                turn_away(request, received, Refusal(permission, Why.OUT_OF_REACH, error.wanted))
                raise Http404 from error
            except NotAllowed as error:
                turn_away(request, received, Refusal(permission, Why.ACTION))
                raise PermissionDenied from error

        entered.entrance = permission  # type: ignore[attr-defined]
        return entered

    return mark
