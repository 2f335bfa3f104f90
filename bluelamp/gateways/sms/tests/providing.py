"""A provider of text messages on this machine, which answers as the real ones do: well, badly, late or with lies."""

import json
from pathlib import Path
from typing import Any, Final

from tests.listening import Listener

KEY: Final = "bluelamp-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0"
TWILIO_TOOK: Final[dict[str, Any]] = {
    "account_sid": "AC1",
    "api_version": "2010-04-01",
    "body": "Thank you.",
    "date_created": "Thu, 24 Aug 2023 05:01:45 +0000",
    "date_sent": None,
    "date_updated": "Thu, 24 Aug 2023 05:01:45 +0000",
    "direction": "outbound-api",
    "error_code": None,
    "error_message": None,
    "from": "+447700900999",
    "messaging_service_sid": None,
    "num_media": "0",
    "num_segments": "1",
    "price": None,
    "price_unit": None,
    "sid": "SM33333333333333333333333333333333",
    "status": "queued",
    "subresource_uris": {"media": "/2010-04-01/Accounts/AC1/Messages/SM3/Media.json"},
    "to": "+447700900123",
    "uri": "/2010-04-01/Accounts/AC1/Messages/SM3.json",
}
NOTIFY_TOOK: Final[dict[str, Any]] = {
    "id": "740e5834-3a29-46b4-9a6f-16142fde533a",
    "reference": "019a0000-0000-7000-8000-000000000001",
    "content": {"body": "Thank you.", "from_number": "07700900999"},
    "uri": "https://api.notifications.service.gov.uk/v2/notifications/740e5834-3a29-46b4-9a6f-16142fde533a",
    "template": {"id": "f33517ff-2a88-4f6e-b855-c550268ce08a", "version": 1, "uri": "https://example.gov.uk"},
    "scheduled_for": None,
}


def twilio_fails(status: int, code: int) -> dict[str, Any]:
    """Return what Twilio says of something it does not do."""
    more = f"https://www.twilio.com/docs/errors/{code}"
    return {"code": code, "message": "It was not done.", "more_info": more, "status": status}


def notify_fails(status: int, error: str, message: str) -> dict[str, Any]:
    """Return what GOV.UK Notify says of something it does not do."""
    return {"status_code": status, "errors": [{"error": error, "message": message}]}


def answers(listener: Listener, status: int, said: Any, *, moment: float = 0.0) -> None:
    """Let the provider answer so from now on; with bytes, as they are."""
    body = said if isinstance(said, bytes) else json.dumps(said).encode()
    listener.says(b"HTTP/1.1 %d X\r\nContent-Length: %d\r\n\r\n" % (status, len(body)), body, moment=moment)


def a_secret(folder: Path, content: str = KEY) -> Path:
    """Return a file with a secret."""
    path = folder / "secret"
    path.write_text(f"{content}\n")
    return path
