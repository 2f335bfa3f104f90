"""People who tell us of what blocks a road, near each other or not, for tests to begin with."""

import secrets
from dataclasses import dataclass
from typing import Any, Final

from bluelamp.contacts.models import Contact
from bluelamp.reports.actions import begin_draft, keep_answers, submit_report, tell_again
from bluelamp.reports.definition import Service
from bluelamp.reports.drafts import TOKEN_BYTES, OpenDraft
from bluelamp.reports.services import SHIPPED_SERVICES
from bluelamp.reports.tests.scenarios import REPORTER, WORD

ROAD: Final = SHIPPED_SERVICES["road-obstruction", 1]
VEHICLE: Final = SHIPPED_SERVICES["abandoned-vehicle", 1]
HERE: Final = "51.76500,-1.12300"
THIRTY_METRES_ON: Final = "51.76527,-1.12300"
A_STREET_AWAY: Final = "51.76600,-1.12300"


def a_tree(point: str = HERE, **answers: Any) -> dict[str, Any]:
    """Return the answers of someone who tells us of a tree across a road."""
    where = {"words": "Mill Lane", "found": "Mill Lane", "point": point, "source": "1"} if point else {"words": "Far"}
    usual = {"emergency": "no", "device_safe": "yes", "kind": "tree", "where": where, "can_pass": "yes"}
    told = {"what_happened": "A tree fell.", "registration": "", "looks": "", "memorable_word": WORD}
    return usual | told | {"name": "", "email": "", "phone": ""} | answers


@dataclass(frozen=True)
class OnTheWay:
    """A draft of such a report, and the token of its browser."""

    draft: OpenDraft
    token: bytes

    def send(self) -> Contact:
        """Send it, and return the contact it began."""
        sent = submit_report(by=REPORTER, draft_id=self.draft.id, token=self.token)
        return Contact.objects.select_related("person", "team").get(pk=sent.contact_id)

    def leave_at_that(self) -> bool:
        """Say that it is the same and that there is nothing to add."""
        return tell_again(by=REPORTER, draft_id=self.draft.id, token=self.token)


def on_the_way(point: str = HERE, *, service: Service = ROAD, **answers: Any) -> OnTheWay:
    """Fill in a report, and do not send it."""
    token = secrets.token_bytes(TOKEN_BYTES)
    draft = begin_draft(service=service, token=token)
    keep_answers(draft_id=draft.id, token=token, answers=a_tree(point, **answers))
    return OnTheWay(draft, token)


def told_of(point: str = HERE, *, service: Service = ROAD, **answers: Any) -> Contact:
    """Fill in a report and send it."""
    return on_the_way(point, service=service, **answers).send()
