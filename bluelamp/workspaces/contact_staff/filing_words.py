"""How a contact stands with the records system, in words, and what can be done about it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.records.queries import filing_of, records_connected
from bluelamp.records.rules import State, WhyKept

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.records.models import Filing

TAGS: Final = {
    State.WAITING: (gettext_lazy("Waiting"), "govuk-tag--yellow"),
    State.HELD: (gettext_lazy("Held there"), "govuk-tag--green"),
    State.REFUSED: (gettext_lazy("Refused"), "govuk-tag--red"),
    State.UNKNOWN: (gettext_lazy("Not known"), "govuk-tag--orange"),
    State.KEPT_BACK: (gettext_lazy("Kept back"), "govuk-tag--grey"),
}
SAYS: Final = {
    State.WAITING: gettext_lazy("It is sent as soon as the records system answers."),
    State.UNKNOWN: gettext_lazy(
        "We do not know whether the records system has it. This is being looked into. Do not enter it by hand."
    ),
    State.REFUSED: gettext_lazy("The records system did not take it. It says:"),
}
CHANGES_SAY: Final = {
    State.WAITING: gettext_lazy("What changed since then is on its way."),
    State.UNKNOWN: gettext_lazy("We do not know whether it has what changed since then. This is being looked into."),
    State.REFUSED: gettext_lazy("It did not take what changed since then. It says:"),
}


@dataclass(frozen=True)
class Filed:
    """What the page of a contact says of the records system.

    `number` is theirs, '' where they gave none. `reason` is what they said when they refused.
    `button` sends it, or sends it again; '' where there is nothing to press.
    """

    tag: str
    tag_class: str
    number: str
    says: str
    reason: str
    button: str


def filed(contact: "Contact", by: Actor) -> Filed | None:
    """Return how a contact stands with the records system; None where the force has none connected."""
    if not records_connected():
        return None
    filing = filing_of(contact.pk)
    if filing is None:
        return Filed("", "", "", _("It was not sent there yet."), "", _send(by, again=False))
    state = _shown_state(filing)
    tag, tag_class = TAGS[state]
    may_go_again = state == State.REFUSED or (state == State.KEPT_BACK and filing.kept_because != WhyKept.ERASED)
    button = _send(by, again=True) if may_go_again else ""
    return Filed(str(tag), tag_class, filing.number, _says(filing, state), _reason(filing), button)


def _shown_state(filing: "Filing") -> State:
    """Return how it stands; while it is being sent nobody knows, and that is no reason to worry anyone."""
    under_way = filing.state == State.UNKNOWN and not filing.tries
    return State.WAITING if under_way else State(filing.state)


def _says(filing: "Filing", state: State) -> str:
    if state == State.KEPT_BACK:
        return str(filing.get_kept_because_display())
    return str((CHANGES_SAY if filing.number else SAYS).get(state, ""))


def _reason(filing: "Filing") -> str:
    return filing.reason if filing.state == State.REFUSED else ""


def _send(by: Actor, *, again: bool) -> str:
    if not by.may("records.send"):
        return ""
    return _("Send it again") if again else _("Send to the records system")
