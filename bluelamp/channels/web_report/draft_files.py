"""The files that someone adds to a draft: at which question, from which browser, and how many there are."""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _

from bluelamp.channels.web_report.pages.file_page import files_question
from bluelamp.channels.web_report.visit import token_of
from bluelamp.foundation.files.intake import FileRefused, TakenIn
from bluelamp.foundation.files.rules import Kept
from bluelamp.foundation.files.sender import browser_of
from bluelamp.foundation.files.unsent import kept_unsent
from bluelamp.foundation.files.uploads import Sender
from bluelamp.reports.actions import add_file
from bluelamp.reports.definition import Page, Question, Service
from bluelamp.reports.drafts import OpenDraft, known_in_draft
from bluelamp.reports.queries import draft_of
from bluelamp.reports.rules import questions_asked
from bluelamp.reports.services import service_as_of


class TooLate(FileRefused):
    """A file came when its report was sent already: it is not part of it."""


def too_late() -> str:
    """Return what to tell whoever sends it; where an answer was lost on the way, the file may be there all the same."""
    return _(
        "Your report was sent before this file had come. Come back with your receipt code. Look whether the file is "
        "there, and add it if it is not."
    )


@dataclass(frozen=True)
class AskedForFiles:
    """A page of a draft that asks for files, as its own browser sees it."""

    draft: OpenDraft
    token: bytes
    service: Service
    page: Page
    question: Question

    @property
    def kept(self) -> Kept:
        """Return how many files belong to the draft already, and of how many bytes."""
        return kept_unsent(self.draft.id)

    @property
    def is_sent(self) -> bool:
        """Say whether the report is on its way already, and no file comes with it any more."""
        return self.draft.contact_id is not None

    def keep(self, taken: TakenIn, file_id: UUID) -> None:
        """Add a file, once for each id. Raises `TooLate` where the draft was sent or is gone meanwhile."""
        added = add_file(
            draft_id=self.draft.id,
            token=self.token,
            question=self.question.code,
            file_id=file_id,
            taken=taken,
        )
        if added is None:
            raise TooLate(too_late())

    def has(self, file_id: UUID) -> bool:
        """Say whether a file that was added under this id is still in the draft."""
        known_by = str(known_in_draft(self.draft.id, file_id))
        return any(file["id"] == known_by for file in self.draft.answers.get(self.question.code) or [])


def asked_for_files(request: HttpRequest, draft_id: UUID, page_code: str) -> AskedForFiles | None:
    """Return the page that files come from; None for another browser, and where it asks for no files now.

    Of a report that was sent it is there still, so that whoever comes too late can be told.
    """
    token = token_of(request)
    draft = draft_of(draft_id, token) if token else None
    if draft is None or token is None:
        return None
    service = service_as_of(draft.service, draft.version)
    page = service.page(page_code)
    question = files_question(page) if page is not None and questions_asked(page, draft.answers) else None
    return AskedForFiles(draft, token, service, page, question) if page and question else None


def sender_for(request: HttpRequest, asked: AskedForFiles | None) -> Sender | None:
    """Return who sends files piece by piece from a page, None where none may."""
    if asked is None:
        return None
    about = asked.draft.id
    return Sender(about, browser_of(request, about), asked.kept, asked.keep, asked.has)
