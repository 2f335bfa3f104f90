"""A partner's system, and what it is answered."""

import json
from dataclasses import dataclass, field
from typing import Any, Final

from django.test import Client

from bluelamp.partners.actions.keys import Made
from bluelamp.partners.tests.thefts import THEFT

REPORTS: Final = "/api/v1/reports"
STATUS: Final = "/api/v1/status"


@dataclass
class Answer:
    """The status, what was said, and the headers."""

    status: int
    said: Any
    headers: Any


@dataclass
class System:
    """A system that shows a key; its requests are checked for a forged form as a browser's are."""

    key: Made | None
    client: Client = field(default_factory=lambda: Client(enforce_csrf_checks=True))

    def post(self, address: str, body: Any, *, kind: str = "application/json", **headers: str) -> Answer:
        """Send a body: bytes as they are, anything else as JSON."""
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        sent = ({"Authorization": f"Bearer {self.key.shown}"} if self.key else {}) | headers
        response = self.client.post(address, content, content_type=kind, headers=sent)
        assert response.headers["Content-Type"] == "application/json", response.content[:200]
        assert not response.cookies
        return Answer(response.status_code, json.loads(response.content), response.headers)

    def report(self, body: Any, sent_as: str = "theft-0001", **told: Any) -> Answer:
        """Send a report under a name."""
        return self.post(REPORTS, body, **{"Idempotency-Key": sent_as} | told)


def a_theft(**told: Any) -> dict[str, Any]:
    """Return a theft that a shop sends."""
    return {"service": "crime", "answers": THEFT} | told
