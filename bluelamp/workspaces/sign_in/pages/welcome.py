"""Choose a password with a welcome code."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from django.contrib import messages
from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.access.tries import TriedTooOften, count_try
from bluelamp.foundation.design.fields import ErrorLink, Field
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.foundation.words import tidy
from bluelamp.staff import door_book
from bluelamp.staff.actions import PasswordIsChosen, choose_password
from bluelamp.staff.queries import account_with
from bluelamp.staff.reception import may_sign_in
from bluelamp.staff.rules import Step
from bluelamp.staff.welcome import is_welcome

if TYPE_CHECKING:
    from bluelamp.staff.models import Account

LONGEST: Final = 254
LONGEST_PASSWORD: Final = 1024


@dataclass(frozen=True)
class Typed:
    """What someone typed, made fit to look at; a password is taken as it is."""

    email: str = ""
    code: str = ""
    password: str = ""
    again: str = ""
    wrong: dict[str, str] = field(default_factory=dict)


@open_to_public
def welcome(request: HttpRequest) -> HttpResponse:
    """Ask for address, code and a new password twice; keep the password and lead to signing in."""
    typed = _typed(request) if request.method == "POST" else Typed()
    if request.method == "POST" and _choose(request, typed):
        messages.success(request, _("Your password is kept. Sign in with it now."))
        return redirect("account_login")
    context = {
        "fields": _fields(typed),
        "errors": [ErrorLink(text, f"#{name}") for name, text in typed.wrong.items()],
    }
    return render(request, "workspaces/sign_in/pages/welcome.html", context)


def _typed(request: HttpRequest) -> Typed:
    email, code = (tidy(request.POST.get(name, ""))[:LONGEST] for name in ("email", "code"))
    password, again = (request.POST.get(name, "")[: LONGEST_PASSWORD + 1] for name in ("password", "again"))
    return Typed(email, code, password, again)


def _choose(request: HttpRequest, typed: Typed) -> bool:
    """Choose the password; False, with what is wrong, where it cannot be. Before the code, the rest is looked at."""
    _check(typed)
    if typed.wrong:
        return False
    account = _shown_code(request, typed)
    if account is None:
        return False
    _check_password(typed, account)
    if typed.wrong:
        return False
    by = Actor(kind=Kind.STAFF, id=account.pk, permissions=frozenset({"staff.choose_password"}))
    try:
        choose_password(by=by, account=account, password_hash=make_password(typed.password))
    except PasswordIsChosen as error:
        typed.wrong["code"] = str(error)
    return not typed.wrong


def _check(typed: Typed) -> None:
    if not typed.email:
        typed.wrong["email"] = _("Enter the e-mail address that you were told to sign in with.")
    if not typed.code:
        typed.wrong["code"] = _("Enter the welcome code that your administrator gave you.")
    if not typed.password:
        typed.wrong["password"] = _("Choose a password of 12 characters or more.")
    elif len(typed.password) > LONGEST_PASSWORD or "\0" in typed.password:
        typed.wrong["password"] = _("Choose a password of letters, numbers and signs, of at most 1,024 characters.")
    elif typed.password != typed.again:
        typed.wrong["again"] = _("The two passwords are not the same. Enter the same one twice.")
    else:
        _check_password(typed)


def _check_password(typed: Typed, account: "Account | None" = None) -> None:
    try:
        validate_password(typed.password, account)
    except ValidationError as error:
        typed.wrong["password"] = " ".join(error.messages)


def _shown_code(request: HttpRequest, typed: Typed) -> "Account | None":
    """Return the account whose code was shown; None where address and code do not fit, which says no more than that."""
    account = account_with(typed.email)
    try:
        count_try("welcome", request.META["REMOTE_ADDR"])
    except TriedTooOften as error:
        door_book.has_to_wait(request, account=account, address=typed.email)
        typed.wrong["code"] = str(error)
        return None
    if is_welcome(account, typed.code) and account is not None and may_sign_in(account):
        return account
    door_book.did_not_come_in(request, Step.WELCOME, account=account, address=typed.email)
    typed.wrong["code"] = _(
        "This address and code do not belong together, or the code is too old. "
        "Check both, or ask your administrator for a new code."
    )
    return None


def _fields(typed: Typed) -> list[Field]:
    return [
        _field(typed, "email", _("E-mail address"), kind="email", autocomplete="username", value=typed.email),
        _field(
            typed,
            "code",
            _("Welcome code"),
            hint=_("Four groups of four, with or without what stands between them"),
            value=typed.code,
        ),
        _field(
            typed,
            "password",
            _("New password"),
            hint=_("12 characters or more. Three words that you do not use elsewhere are good and easy to remember."),
            kind="password",
            autocomplete="new-password",
        ),
        _field(typed, "again", _("New password again"), kind="password", autocomplete="new-password"),
    ]


def _field(typed: Typed, name: str, label: str, **how: str) -> Field:
    return Field(
        name=name,
        label=label,
        error=typed.wrong.get(name, ""),
        is_page_heading=False,
        label_size="s",
        spellcheck=False,
        width=30,
        **({"autocomplete": "off"} | how),  # type: ignore[arg-type]
    )


address = path("desk/welcome/", welcome, name="welcome")
