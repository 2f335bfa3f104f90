"""Lock a session that nobody used for half an hour."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from bluelamp.foundation.clock import now
from bluelamp.foundation.live.asking import asks_by_itself
from bluelamp.staff import door_book
from bluelamp.staff.models import Account
from bluelamp.staff.rules import Leaving

USED = "used_at"
NOTED_EVERY = timedelta(minutes=1)
Answer = Callable[[HttpRequest], HttpResponse]


def lock_idle_sessions(answer: Answer) -> Answer:
    """Sign out whoever was idle too long, and note when a session was used; live refreshes are no use."""

    def locked(request: HttpRequest) -> HttpResponse:
        if settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated:
            if is_idle(request.session):
                _lock(request)
            elif not asks_by_itself(request):
                _note_use(request.session)
        return answer(request)

    return locked


def is_idle(session: SessionBase | Mapping[str, Any]) -> bool:
    """Say whether a session was last used too long ago, or later than now by a wrong clock; one just begun was not."""
    used = session.get(USED)
    return used is not None and abs(now().timestamp() - used) > settings.IDLE_MINUTES * 60


def _lock(request: HttpRequest) -> None:
    if isinstance(request.user, Account):
        door_book.left(request.user, Leaving.IDLE)
    logout(request)
    messages.info(request, _("You were signed out after 30 minutes without use. Sign in to go on."))


def _note_use(session: SessionBase) -> None:
    moment = now().timestamp()
    if moment - session.get(USED, 0) > NOTED_EVERY.total_seconds():
        session[USED] = moment
