"""Steps of signing in, and a way to read the pages."""

import base64
from typing import Any

from bs4 import BeautifulSoup
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP
from django.test import Client

from bluelamp.foundation.clock import now
from bluelamp.staff.models import Account
from bluelamp.staff.tests.scenarios import PASSWORD

SIGN_IN = "/desk/sign-in/"
SECOND_STEP = "/desk/sign-in/second-step/"


def code_of(secret: str) -> str:
    """Return the six digits that an app shows for a secret now."""
    return TOTP(base64.b32decode(secret), 6, SHA1(), 30).generate(int(now().timestamp())).decode()


def words(response: Any) -> str:
    """Return what a page says, as one line."""
    return " ".join(BeautifulSoup(response.content, "html.parser").get_text(" ").split())


def give_password(client: Client, account: Account, password: str = PASSWORD) -> Any:
    """Send the first step of signing in."""
    return client.post(SIGN_IN, {"login": account.email, "password": password})
