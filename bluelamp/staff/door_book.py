"""The book at the staff door: who came in and left, who failed to, and who tried what they may not."""

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

import structlog
from allauth.account.authentication import get_authentication_records
from django.core.cache import cache
from django.http import HttpRequest

from bluelamp.foundation.keys.secrets import keyed_digest
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.staff.actions import (
    note_failed_sign_in,
    note_held_back,
    note_own_name_searched,
    note_refusal,
    note_second_factor,
    note_sign_in,
    note_sign_out,
)
from bluelamp.staff.queries import account_by_id, account_with
from bluelamp.staff.rules import Change, Leaving, Step, names_all_of

if TYPE_CHECKING:
    from bluelamp.foundation.access.entrance import Refusal
    from bluelamp.staff.models import Account

log = structlog.get_logger(__name__)
ONE_NOTE: Final = 15 * 60
SOMEONE: Final = Actor.public("security.note")


def came_in(request: HttpRequest, account: "Account") -> None:
    """Write down a sign-in, with each thing that was shown for it."""
    shown = [record.get("type", record["method"]) for record in get_authentication_records(request, account)]
    used = "-".join(dict.fromkeys(shown)) or "unknown"
    note_sign_in(by=_as(account), account=account, used=used, came_from=_from(request))


def did_not_come_in(request: HttpRequest, step: Step, *, account: "Account | None" = None, address: str = "") -> None:
    """Write down a sign-in that failed."""
    account = account or account_with(address)
    note_failed_sign_in(by=SOMEONE, step=step, account=account, address=address, came_from=_from(request))


def has_to_wait(request: HttpRequest, *, account: "Account | None" = None, address: str = "") -> None:
    """Write down that someone tried too often, once in a quarter of an hour."""
    account = account or account_with(address)
    if _first_time("held-back", account.pk if account else address, _from(request)):
        note_held_back(by=SOMEONE, account=account, address=address, came_from=_from(request))


def left(account: "Account", why: Leaving) -> None:
    """Write down that a session ended."""
    note_sign_out(by=_as(account), account=account, why=why)


def changed_second_factor(account: "Account", factor: str, change: Change) -> None:
    """Write down what someone did to their own second factors."""
    note_second_factor(by=_as(account), account=account, factor=factor, change=change)


def was_refused(request: HttpRequest, by: Actor, refusal: "Refusal") -> None:
    """Log what someone tried that they may not, and write it down once in a quarter of an hour."""
    page = request.resolver_match.url_name if request.resolver_match else None
    log.warning(
        "refused", account=str(by.id), page=page, permission=refusal.permission, why=refusal.why, wanted=refusal.wanted
    )
    if by.id is not None and _first_time("refused", by.id, page, refusal.why, refusal.wanted):
        noted = Actor(kind=by.kind, id=by.id, permissions=SOMEONE.permissions)
        note_refusal(by=noted, refusal=refusal, page=page or "unknown", came_from=_from(request))


def searched(by: Actor, words: str, search_id: UUID) -> None:
    """Write down that someone searched for their own name, however it was written; any other search is none of ours."""
    account = account_by_id(by.id) if by.id else None
    if account is not None and names_all_of(account.name, words):
        note_own_name_searched(by=_as(account), account=account, search_id=search_id)


def _as(account: "Account") -> Actor:
    return Actor(kind=Kind.STAFF, id=account.pk, permissions=SOMEONE.permissions)


def _first_time(*what: Any) -> bool:
    digest = keyed_digest("codes", *(str(part).encode(errors="replace") for part in what)).hex()
    return cache.add(f"door-book:{digest}", True, ONE_NOTE)


def _from(request: HttpRequest) -> str:
    address: str = request.META.get("REMOTE_ADDR", "")
    return address
