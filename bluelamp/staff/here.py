"""Whether anyone is signed in who could read something now."""

from django.contrib.sessions.models import Session

from bluelamp.foundation.clock import now
from bluelamp.staff.idle_lock import is_idle
from bluelamp.staff.models import Account
from bluelamp.staff.queries import teams_serving
from bluelamp.staff.sessions import SessionStore

ACCOUNT = "_auth_user_id"


def anyone_signed_in(team: str) -> bool:
    """Say whether someone of a team, or of one that serves it, is signed in and was not idle too long."""
    living = Session.objects.filter(expire_date__gt=now()).values_list("session_data", flat=True)
    signed_in = {account for account in map(_account_in, living) if account}
    serving = Account.objects.filter(pk__in=signed_in, teams__in=teams_serving(team), is_active=True)
    return bool(signed_in) and serving.exists()


def _account_in(kept: str) -> str:
    session = SessionStore().decode(kept)
    return "" if is_idle(session) else str(session.get(ACCOUNT, ""))
