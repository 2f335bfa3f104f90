"""How django-allauth signs our staff in: nobody signs themselves up, secrets are encrypted, no mail is sent."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest

from bluelamp.foundation.keys.secrets import decrypt_field, encrypt_field
from bluelamp.staff.models import Account
from bluelamp.staff.reception import may_sign_in


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by administrators only."""

    def is_open_for_signup(self, _: HttpRequest) -> bool:
        """Nobody signs themselves up."""
        return False

    def pre_login(self, request: HttpRequest, user: Account, **kwargs: Any) -> Any:
        """Turn away an account that may not come in, as if it did not exist."""
        if not may_sign_in(user):
            return self.respond_user_inactive(request, user)
        return super().pre_login(request, user, **kwargs)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send nothing: mail leaves through the gateways only, and sign-in sends none."""


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Secrets of one-time codes are encrypted under a key that no backup holds."""

    def encrypt(self, text: str) -> str:
        """Encrypt a secret for the database."""
        return encrypt_field(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Give back a secret from the database."""
        return decrypt_field(encrypted_text)
