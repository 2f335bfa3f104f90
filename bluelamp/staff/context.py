"""What every page shows of the force and of who is signed in."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from bluelamp.foundation.ledger.sequencer import newest_position
from bluelamp.staff.models import Account
from bluelamp.staff.queries import home_of, may_search, the_force


def force_and_account(request: HttpRequest) -> dict[str, Any]:
    """Return the force, whether this is a demonstration, and the account where someone is signed in."""
    user = getattr(request, "user", None)  # public pages know of none
    account = user if isinstance(user, Account) else None
    return {
        "force": the_force(),
        "demonstration": settings.DEMONSTRATION,
        "account": account,
        "may_search": account is not None and may_search(account),
        "home": home_of(account) if account else reverse("account_login"),
        "live_after": newest_position() if account else None,
    }
