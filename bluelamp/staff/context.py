"""What every page shows of the force and of who is signed in."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from bluelamp.foundation.ledger.sequencer import newest_position
from bluelamp.staff.queries import the_force


def force_and_account(request: HttpRequest) -> dict[str, Any]:
    """Return the force, whether this is a demonstration, and the account where someone is signed in."""
    account = getattr(request, "user", None)  # public pages know of none
    signed_in = account is not None and account.is_authenticated
    return {
        "force": the_force(),
        "demonstration": settings.DEMONSTRATION,
        "account": account if signed_in else None,
        "live_after": newest_position() if signed_in else None,
    }
