"""Who may come in here: whoever shows a living key. There is no session and no cookie, so no form can be forged."""

from collections.abc import Callable
from functools import wraps
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from bluelamp.api.answers import Refusal, refused
from bluelamp.api.pace import seconds_to_wait
from bluelamp.foundation.clock import today
from bluelamp.partners.actions import note_use
from bluelamp.partners.queries import KeyShown, key_shown
from bluelamp.partners.rules import Scope, key_in

PARTNER: Final = "partner"
View = Callable[[HttpRequest], HttpResponse]
PartnerView = Callable[[HttpRequest, KeyShown], HttpResponse]


def open_to_partner(scope: Scope) -> Callable[[PartnerView], View]:
    """Let in whoever sends a POST with a living key for this; the key is looked up each time, so an ended one is out.

    Browsers send no key by themselves, and cookies open nothing here: that is why no token of a form is asked for.
    """

    def mark(view: PartnerView) -> View:
        @csrf_exempt
        @wraps(view)
        def entered(request: HttpRequest) -> HttpResponse:
            try:
                if request.method != "POST":
                    raise Refusal(405, _("Send this with POST."), Allow="POST")
                return view(request, _welcome(request, scope))
            except Refusal as refusal:
                return refused(refusal)

        entered.entrance = PARTNER  # type: ignore[attr-defined]
        return entered

    return mark


def _welcome(request: HttpRequest, scope: Scope) -> KeyShown:
    # Not from `headers`, which reads every header there is, and costs more than all else here.
    shown = key_in(request.META.get("HTTP_AUTHORIZATION", ""))
    key = key_shown(shown) if shown else None
    if key is None:
        says = _("Send a key that is alive, as “Authorization: Bearer KEY”.")
        raise Refusal(401, says, WWW_Authenticate="Bearer")
    wait = seconds_to_wait(key.id, key.pace)
    if wait:
        raise Refusal(429, _("This key asks too often. Wait, then send the same again."), Retry_After=str(wait))
    if not key.may(scope):
        raise Refusal(403, _("This key is not for that. Ask the force for one that is."))
    day = today()
    if key.used_on != day.isoformat():
        note_use(key.id, day)
    return key
