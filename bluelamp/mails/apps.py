"""Start-up of the mails room."""

from django.apps import AppConfig


class MailsConfig(AppConfig):
    """The mails room."""

    name = "bluelamp.mails"
    label = "mails"
