"""Makes matters and drafts that files can be sent to, and says what came of it; runs with a server's settings."""

import base64
import secrets
from collections.abc import Iterator
from functools import cache
from typing import Final
from uuid import uuid4

from bluelamp.channels.web_report.visit import new_token
from bluelamp.contacts.models import Attachment
from bluelamp.foundation.files.models import Unsent
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.files.store import measure
from bluelamp.foundation.quiet import hidden
from bluelamp.reports.drafts import TOKEN_BYTES, OpenDraft, seal
from bluelamp.reports.models import Draft
from bluelamp.reports.services import NEWEST_SHIPPED
from tests.proofs.receipts import print_cookie

SERVICE: Final = "road-incident"
PAGE: Final = "films"


def print_doors(count: int) -> None:
    """Print for each draft its id, the hidden code of its page of files, and its cookie; then one for each matter."""
    for _ in range(count):
        token = new_token()
        draft = OpenDraft(
            id=uuid4(),
            service=SERVICE,
            version=NEWEST_SHIPPED[SERVICE].version,
            seed=secrets.token_bytes(TOKEN_BYTES),
            answers={"kind": "driving", "evidence": ["photos"]},
        )
        sealed = seal(draft, token)
        Draft.objects.create(id=draft.id, service=SERVICE, version=draft.version, sealed_content=sealed)
        print(draft.id, hidden(PAGE), f"visit={base64.urlsafe_b64encode(token).decode()}")
    for _ in range(count):
        print_cookie()


def print_kept() -> None:
    """Print the SHA-256 of each file of a matter and of a draft whose bytes in the store are right."""
    for sha256 in _on_record():
        if _is_right(sha256):
            print(sha256)


def _on_record() -> Iterator[str]:
    yield from Attachment.objects.values_list("file__sha256", flat=True)
    yield from Unsent.objects.filter(forgotten=False).values_list("sha256", flat=True)


@cache
def _is_right(sha256: str) -> bool:
    return measure(the_store().chunks(sha256)).sha256 == sha256
