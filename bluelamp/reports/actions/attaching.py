"""Putting the files of a draft on record with its report: in the same transaction, so all of it is there or none."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from bluelamp.contacts.actions.record import record_file
from bluelamp.foundation.files.unsent import unsent_of
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.definition import Service
from bluelamp.reports.rules import NOT_ASKED

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

Answers = Mapping[str, Any]


def attach_files(by: Actor, draft_id: UUID, contact: "Contact", service: Service, answers: Answers) -> dict[str, Any]:
    """Attach the files of all answers to a contact, and return the answers with no more of each than its id.

    Of a file that another answer took away, and that is not among the answers, nothing is kept.
    """
    codes = service.codes_of_files
    if not codes:
        return dict(answers)
    parts = [answers, answers.get(NOT_ASKED, {})]
    files = [file for part in parts for code in sorted(codes & part.keys()) for file in part[code]]
    names = {UUID(file["id"]): file["name"] for file in files}
    found = unsent_of(draft_id, names) if names else {}
    for file_id in names:
        record_file(by=by, contact=contact, taken=found[file_id], attachment_id=file_id)
    kept = _ids_only(answers, codes)
    return kept | ({NOT_ASKED: _ids_only(answers[NOT_ASKED], codes)} if NOT_ASKED in answers else {})


def _ids_only(answers: Answers, codes: frozenset[str]) -> dict[str, Any]:
    return {code: [{"id": file["id"]} for file in told] if code in codes else told for code, told in answers.items()}
