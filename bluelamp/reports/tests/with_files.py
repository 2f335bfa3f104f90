"""A form that asks for photos, a draft of it, and files that are added to it, for tests to begin with."""

import secrets
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from bluelamp.foundation.files.tests.scenarios import PDF, taken
from bluelamp.foundation.remembering import forget
from bluelamp.reports.actions import add_file, begin_draft, keep_answers
from bluelamp.reports.definition import Definition
from bluelamp.reports.drafts import TOKEN_BYTES, OpenDraft
from bluelamp.reports.services import services
from bluelamp.reports.tests.forms import a_definition, a_page, a_question, published
from bluelamp.reports.tests.scenarios import WORD

PHOTOS: dict[str, Any] = {"code": "photos", "label": "Do you have photos?", "kind": "file"}


def asking_for_files(**told: Any) -> Definition:
    """Return a form about a lost cat that asks for photos on a page of their own."""
    return a_definition(a_page("first", a_question("colour")), a_page("photos", PHOTOS | told), anonymous=True)


@dataclass(frozen=True)
class Begun:
    """A draft of such a form, and the token of its browser."""

    draft: OpenDraft
    token: bytes

    def add(self, content: bytes = PDF, *, name: str = "cat.pdf", file_id: UUID | None = None) -> UUID:
        """Add a file under the id that its sender gives it, and return the one that we know it by."""
        added = add_file(
            draft_id=self.draft.id,
            token=self.token,
            question="photos",
            file_id=file_id or uuid4(),
            taken=taken(content, name=name),
        )
        assert added is not None
        return added

    def answer(self, **answers: Any) -> None:
        """Answer all that is asked."""
        told = {"emergency": "no", "device_safe": "yes", "colour": "red", "photos": [], "memorable_word": WORD}
        assert keep_answers(draft_id=self.draft.id, token=self.token, answers=told | answers)


def begun_with_files() -> Begun:
    """Offer the form, and begin a draft of it."""
    published(asking_for_files(), 1)
    forget()
    return begun_again()


def begun_again() -> Begun:
    """Begin one more draft of it."""
    token = secrets.token_bytes(TOKEN_BYTES)
    return Begun(begin_draft(service=services()["lost-cat"], token=token), token)
