"""How django-allauth signs our staff in: nobody signs themselves up, secrets are encrypted, no mail is sent."""

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import (
    authentication_failed,
    authenticator_added,
    authenticator_removed,
    authenticator_reset,
)
from django.core.exceptions import ValidationError
from django.dispatch import receiver
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.keys.secrets import decrypt_field, encrypt_field
from bluelamp.staff import door_book
from bluelamp.staff.models import Account
from bluelamp.staff.queries import home_of
from bluelamp.staff.reception import may_sign_in
from bluelamp.staff.rules import Change, Leaving, Step


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by administrators only."""

    error_messages: ClassVar = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _("The e-mail address or the password is not right. Check both and try again."),
        "incorrect_password": _("The password is not right. Try again."),
        "too_many_login_attempts": _("There were too many tries. Wait 15 minutes, then try again."),
        "rate_limited": _("There were too many tries. Wait 15 minutes, then try again."),
    }

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Lead to where the account's work is."""
        assert isinstance(request.user, Account)
        return home_of(request.user)

    def get_logout_redirect_url(self, _request: HttpRequest) -> str:
        """Lead back to the sign-in page."""
        return reverse("account_login")

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """Name each way to show who one is in our own words."""
        named = {
            "reauthenticate": _("Use your password"),
            "mfa_reauthenticate": _("Use a one-time code"),
            "mfa_reauthenticate:webauthn": _("Use your passkey"),
        }
        return [way | {"description": named[way["id"]]} for way in super().get_reauthentication_methods(user)]

    def is_open_for_signup(self, _request: HttpRequest) -> bool:
        """Nobody signs themselves up."""
        return False

    def pre_login(self, request: HttpRequest, user: Account, **kwargs: Any) -> Any:
        """Turn away an account that may not come in, as if it did not exist."""
        if not may_sign_in(user):
            door_book.did_not_come_in(request, Step.CLOSED, account=user)
            return self.respond_user_inactive(request, user)
        return super().pre_login(request, user, **kwargs)

    def login(self, request: HttpRequest, user: Account) -> None:
        """Sign in, and write it down."""
        super().login(request, user)
        door_book.came_in(request, user)

    def logout(self, request: HttpRequest) -> None:
        """Sign out, and write it down first."""
        assert isinstance(request.user, Account)
        door_book.left(request.user, Leaving.ASKED)
        super().logout(request)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Hold back whoever tried too often, and write it down."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            door_book.has_to_wait(request, account=_signed_in(request), address=credentials.get("email", ""))
            raise

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Write down that a password was not right."""
        account = _signed_in(request)
        step = Step.CONFIRM if account else Step.PASSWORD
        door_book.did_not_come_in(request, step, account=account, address=credentials.get("email", ""))

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send nothing: mail leaves through the gateways only, and sign-in sends none."""


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Secrets of one-time codes are encrypted under a key that no backup holds."""

    error_messages: ClassVar = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("This code is not right, or was used before. Wait for the next one and type that."),
    }

    def encrypt(self, text: str) -> str:
        """Encrypt a secret for the database."""
        return encrypt_field(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Give back a secret from the database."""
        return decrypt_field(encrypted_text)


@receiver(authenticator_added)
def note_added(user: Account, authenticator: Authenticator, **_: Any) -> None:
    """Write down that someone added a second factor; django-allauth says so just after it is stored."""
    door_book.changed_second_factor(user, authenticator.type, Change.ADDED)


@receiver(authenticator_removed)
def note_removed(user: Account, authenticator: Authenticator, **_: Any) -> None:
    """Write down that someone removed a second factor."""
    door_book.changed_second_factor(user, authenticator.type, Change.REMOVED)


@receiver(authenticator_reset)
def note_made_anew(user: Account, authenticator: Authenticator, **_: Any) -> None:
    """Write down that someone made their recovery codes anew."""
    door_book.changed_second_factor(user, authenticator.type, Change.MADE_ANEW)


@receiver(authentication_failed)
def note_wrong_code(request: HttpRequest, user: Account, **_: Any) -> None:
    """Write down that a code was not right."""
    door_book.did_not_come_in(request, Step.SECOND_STEP, account=user)


def _signed_in(request: HttpRequest) -> Account | None:
    return request.user if isinstance(request.user, Account) else None
