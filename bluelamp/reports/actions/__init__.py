"""What can be done with drafts and reports, one or a few verbs a file."""

from bluelamp.reports.actions.answer_equality import answer_equality
from bluelamp.reports.actions.drafts import (
    begin_draft,
    forget_old_drafts,
    forget_seed,
    keep_answers,
)
from bluelamp.reports.actions.erase import erase_matter
from bluelamp.reports.actions.saving import open_saved, save_draft
from bluelamp.reports.actions.submit import submit_report, write_report

__all__ = [
    "answer_equality",
    "begin_draft",
    "erase_matter",
    "forget_old_drafts",
    "forget_seed",
    "keep_answers",
    "open_saved",
    "save_draft",
    "submit_report",
    "write_report",
]
