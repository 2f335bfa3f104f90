"""What can be done with mails that came in."""

from bluelamp.mails.actions.aside import forget_mail, set_mail_aside
from bluelamp.mails.actions.decide import decide_held, take_up
from bluelamp.mails.actions.erase import erase_mails
from bluelamp.mails.actions.join import hold_mail, join_mail
from bluelamp.mails.actions.keep import keep_mail
from bluelamp.mails.actions.take import take_mail

__all__ = [
    "decide_held",
    "erase_mails",
    "forget_mail",
    "hold_mail",
    "join_mail",
    "keep_mail",
    "set_mail_aside",
    "take_mail",
    "take_up",
]
