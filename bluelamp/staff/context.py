"""What every page shows of the force and of who is signed in."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from bluelamp.foundation.access.entrance import still_for
from bluelamp.foundation.remembering import remembered_for
from bluelamp.staff.models import Account, Force
from bluelamp.staff.queries import home_of, may_search, the_force
from bluelamp.staff.reception import received


def force_and_account(request: HttpRequest) -> dict[str, Any]:
    """Return the force, whether this is a demonstration or training, and the account where someone is signed in."""
    user = getattr(request, "user", None)  # public pages know of none
    account = user if isinstance(user, Account) else None
    return {
        "force": _force_by_now(),
        "demonstration": settings.DEMONSTRATION,
        "training": settings.TRAINING,
        "account": account,
        "may_search": account is not None and may_search(account),
        "home": home_of(account) if account else reverse("account_login"),
        "live_after": _followed_from(request) if account else None,
    }


@remembered_for(2.0)
def _force_by_now() -> Force | None:
    return the_force()


def _followed_from(request: HttpRequest) -> int | None:
    """Return up to where the page knows what happened; None for whoever may not follow what happens next."""
    by = received(request)
    return still_for(request, by).position if by and by.may("live.follow") else None
