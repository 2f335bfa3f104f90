"""Start-up of the door of e-mail."""

from django.apps import AppConfig


class EmailConfig(AppConfig):
    """The door of e-mail."""

    name = "bluelamp.channels.email"
    label = "email_door"
