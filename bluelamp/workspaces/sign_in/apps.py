"""Start-up of the sign-in screens."""

from django.apps import AppConfig


class SignInConfig(AppConfig):
    """The sign-in screens."""

    name = "bluelamp.workspaces.sign_in"
    label = "sign_in"
