"""What can be done with drafts, reports and versions of services, one or a few verbs a file."""

from bluelamp.reports.actions.answer_equality import answer_equality
from bluelamp.reports.actions.draft_files import add_file, remove_file
from bluelamp.reports.actions.drafts import (
    begin_draft,
    forget_old_drafts,
    forget_seed,
    keep_answers,
)
from bluelamp.reports.actions.erase import erase_matter
from bluelamp.reports.actions.quoting import confirm_quote, quote_answer, take_back_quote
from bluelamp.reports.actions.saving import open_saved, save_draft
from bluelamp.reports.actions.sending import send_draft
from bluelamp.reports.actions.service_versions import (
    approve_service,
    begin_service,
    change_service,
    export_service,
    publish_service,
    withdraw_service,
)
from bluelamp.reports.actions.submit import submit_report, write_report
from bluelamp.reports.actions.tell_again import tell_again

__all__ = [
    "add_file",
    "answer_equality",
    "approve_service",
    "begin_draft",
    "begin_service",
    "change_service",
    "confirm_quote",
    "erase_matter",
    "export_service",
    "forget_old_drafts",
    "forget_seed",
    "keep_answers",
    "open_saved",
    "publish_service",
    "quote_answer",
    "remove_file",
    "save_draft",
    "send_draft",
    "submit_report",
    "take_back_quote",
    "tell_again",
    "withdraw_service",
    "write_report",
]
