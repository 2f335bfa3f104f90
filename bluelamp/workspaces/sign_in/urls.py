"""Addresses of signing in and of the second factor. The names are django-allauth's, which looks for them."""

from allauth.account import views as account
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.webauthn import views as passkeys
from django.urls import path

from bluelamp.workspaces.sign_in.door import for_anyone, for_the_signed_in, given_a_passkey
from bluelamp.workspaces.sign_in.pages.add_one_time_code import add_one_time_code
from bluelamp.workspaces.sign_in.pages.keys import address as keys
from bluelamp.workspaces.sign_in.pages.welcome import address as welcome

urlpatterns = [
    welcome,
    keys,
    path("desk/sign-in/", for_anyone(account.login), name="account_login"),
    path("desk/sign-in/second-step/", for_anyone(given_a_passkey(factors.authenticate)), name="mfa_authenticate"),
    path("desk/sign-in/passkey/", for_anyone(given_a_passkey(passkeys.login_webauthn)), name="mfa_login_webauthn"),
    path("desk/sign-in/closed/", for_anyone(account.account_inactive), name="account_inactive"),
    path("desk/sign-out/", for_anyone(account.logout), name="account_logout"),
    path("desk/confirm/password/", for_the_signed_in(account.reauthenticate), name="account_reauthenticate"),
    path("desk/confirm/code/", for_the_signed_in(factors.reauthenticate), name="mfa_reauthenticate"),
    path(
        "desk/confirm/passkey/",
        for_the_signed_in(given_a_passkey(passkeys.reauthenticate_webauthn)),
        name="mfa_reauthenticate_webauthn",
    ),
    path("desk/second-factor/", for_the_signed_in(factors.index), name="second_factor"),
    path("desk/second-factor/", for_the_signed_in(factors.index), name="mfa_index"),
    path("desk/second-factor/one-time-code/", for_the_signed_in(add_one_time_code), name="mfa_activate_totp"),
    path("desk/second-factor/passkeys/", for_the_signed_in(passkeys.list_webauthn), name="mfa_list_webauthn"),
    path(
        "desk/second-factor/passkeys/add/",
        for_the_signed_in(given_a_passkey(passkeys.add_webauthn)),
        name="mfa_add_webauthn",
    ),
    path(
        "desk/second-factor/passkeys/<int:pk>/remove/",
        for_the_signed_in(passkeys.remove_webauthn),
        name="mfa_remove_webauthn",
    ),
    path(
        "desk/second-factor/recovery-codes/",
        for_the_signed_in(recovery.view_recovery_codes),
        name="mfa_view_recovery_codes",
    ),
    path(
        "desk/second-factor/recovery-codes/new/",
        for_the_signed_in(recovery.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
]
