"""Reception: who is at the staff door, and whether they may come in."""

from importlib import import_module
from typing import Any, cast

from django.conf import settings
from django.contrib.auth import get_user
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from bluelamp.foundation.access.entrance import Refusal
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff import door_book
from bluelamp.staff.idle_lock import is_idle
from bluelamp.staff.models import Account
from bluelamp.staff.queries import arrival_of


def receive(request: HttpRequest) -> Actor | HttpResponseBase:
    """Return who is signed in with a second factor, or where they must go first."""
    account = request.user
    if not isinstance(account, Account) or not may_sign_in(account):
        return redirect(_sign_in(then=request.path))
    arrival = arrival_of(account)
    if not arrival.has_second_factor:
        return redirect("second_factor")
    request.actor = arrival.by  # type: ignore[attr-defined]
    return arrival.by


def received(request: HttpRequest) -> Actor | None:
    """Return who was let in, for what stands around every page; None for anyone else, and at the public doors."""
    if not hasattr(request, "actor"):
        let_in = receive(request) if hasattr(request, "user") else None
        request.actor = let_in if isinstance(let_in, Actor) else None  # type: ignore[attr-defined]
    return cast("Actor | None", request.actor)  # type: ignore[attr-defined]


def turn_away(request: HttpRequest, by: Actor, refusal: Refusal) -> None:
    """Write down what someone tried that they may not."""
    door_book.was_refused(request, by, refusal)


def _sign_in(*, then: str) -> str:
    """Return the address for signing in; whoever came to the desk's front door is led to where their own work is."""
    sign_in = reverse("account_login")
    return sign_in if then == reverse("queue") else f"{sign_in}?{urlencode({'next': then})}"


def may_sign_in(account: Account) -> bool:
    """Say whether an account may come in at all: active, and no demonstration account outside a demonstration."""
    return account.is_active and (settings.DEMONSTRATION or not account.for_demonstration)


def may_follow(session_key: str) -> bool:
    """Say whether a session is one of staff who may follow the ledger now; without counting as use of the session."""
    if not session_key:
        return False
    request: Any = HttpRequest()
    request.session = import_module(settings.SESSION_ENGINE).SessionStore(session_key)
    if is_idle(request.session):
        return False
    account = get_user(request)
    if not isinstance(account, Account) or not may_sign_in(account):
        return False
    arrival = arrival_of(account)
    return arrival.has_second_factor and arrival.by.may("live.follow")
