"""Ask how a report stands. Its receipt code is in the body, never in an address."""

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.api.answers import Refusal, answered
from bluelamp.api.body import read_body
from bluelamp.api.entrance import open_to_partner
from bluelamp.api.types import StatusAsked, StatusTold
from bluelamp.contacts.rules import State, tidy_code
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.partners.actions import tell_status
from bluelamp.partners.queries import KeyShown
from bluelamp.partners.rules import Scope

ASKER = Actor.public("partners.ask_status")
SAYS: Final = {
    State.WAITING: gettext_lazy("It waits for the police."),
    State.ANSWERED: gettext_lazy("The police answered, and wait for the person."),
    State.CLOSED: gettext_lazy("It is closed."),
}


@open_to_partner(Scope.READ_STATUS)
def status(request: HttpRequest, key: KeyShown) -> HttpResponse:
    """Say how a report stands that this partner sent; of any other there is nothing to know."""
    code = tidy_code(read_body(request, StatusAsked).receipt_code)
    found = tell_status(by=ASKER, key=key, code=code) if code else None
    if found is None:
        raise Refusal(404, _("There is no report of yours with this receipt code."))
    return answered(StatusTold(state=found.state.value, says=str(SAYS[found.state]), answered=found.answered))


address = path("api/v1/status", status, name="api_status")
