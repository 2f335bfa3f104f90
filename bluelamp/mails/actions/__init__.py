"""What can be done with mails that came in."""

from bluelamp.mails.actions.keep import keep_mail
from bluelamp.mails.actions.settle import Letter, set_mail_aside, take_mail

__all__ = ["Letter", "keep_mail", "set_mail_aside", "take_mail"]
