"""What can be done about surveys."""

from bluelamp.surveys.actions.answer import NoAnswer, NotInvited, answer_survey
from bluelamp.surveys.actions.choose import choose_sampling
from bluelamp.surveys.actions.count_themes import keep_themes
from bluelamp.surveys.actions.erase import erase_answer
from bluelamp.surveys.actions.follow_up import end_follow_up, pass_on_answer
from bluelamp.surveys.actions.hand import NotForTablet, hand_tablet
from bluelamp.surveys.actions.invite import invite_candidate
from bluelamp.surveys.actions.publish import print_figures, publish_figures
from bluelamp.surveys.actions.quote import TellsOfSomeone, clear_quote, take_back_quote
from bluelamp.surveys.actions.take import take_candidate
from bluelamp.surveys.holding import AlreadyEnded

__all__ = [
    "AlreadyEnded",
    "NoAnswer",
    "NotForTablet",
    "NotInvited",
    "TellsOfSomeone",
    "answer_survey",
    "choose_sampling",
    "clear_quote",
    "end_follow_up",
    "erase_answer",
    "hand_tablet",
    "invite_candidate",
    "keep_themes",
    "pass_on_answer",
    "print_figures",
    "publish_figures",
    "take_back_quote",
    "take_candidate",
]
