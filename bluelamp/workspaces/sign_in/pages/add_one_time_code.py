"""Adding one-time codes from an app on a phone."""

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.views import activate_totp
from allauth.mfa.utils import is_mfa_enabled
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect


def add_one_time_code(request: HttpRequest) -> HttpResponseBase:
    """Show the secret and check the first code; whoever has one-time codes already is shown what they have."""
    # django-allauth would lead on to a page for switching codes off, which we do not have.
    if is_mfa_enabled(request.user, [Authenticator.Type.TOTP]):
        return redirect("second_factor")
    response: HttpResponseBase = activate_totp(request)
    return response
