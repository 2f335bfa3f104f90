"""What can be done about quality, one file for each kind of thing."""

from bluelamp.quality.actions.answer import AlreadyAnswered, answer_feedback
from bluelamp.quality.actions.draw import draw_contacts
from bluelamp.quality.actions.erase import erase_review
from bluelamp.quality.actions.export import export_scores
from bluelamp.quality.actions.form import NewerForm, NotAForm, write_form
from bluelamp.quality.actions.score import AlreadyScored, NotAllScored, score_contact

__all__ = [
    "AlreadyAnswered",
    "AlreadyScored",
    "NewerForm",
    "NotAForm",
    "NotAllScored",
    "answer_feedback",
    "draw_contacts",
    "erase_review",
    "export_scores",
    "score_contact",
    "write_form",
]
