"""The forms of setup: what each asks, and what to show again where something was wrong."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import HttpRequest
from django.utils.translation import gettext as _

from bluelamp.foundation.design.fields import ErrorLink, Field, Kind, Option
from bluelamp.foundation.words import tidy
from bluelamp.staff.closed_teams import open_teams
from bluelamp.staff.queries import role_labels
from bluelamp.staff.rules import Role

if TYPE_CHECKING:
    from bluelamp.staff.models import Account

LONGEST_NAME: Final = 120
LONGEST_ADDRESS: Final = 254


@dataclass
class Form:
    """What someone typed, the teams they ticked, and what is wrong, by the name of the question."""

    typed: dict[str, str] = field(default_factory=dict)
    teams: frozenset[str] = frozenset()
    wrong: dict[str, str] = field(default_factory=dict)

    def links(self) -> list[ErrorLink]:
        """Return the lines of the error summary."""
        return [ErrorLink(text, f"#{name}") for name, text in self.wrong.items()]

    def one_line(self, name: str, label: str, *, hint: str = "", kind: Kind = "text", size: int = 30) -> Field:
        """Return a question with a short answer."""
        return Field(
            name=name,
            label=label,
            value=self.typed.get(name, ""),
            hint=hint,
            error=self.wrong.get(name, ""),
            kind=kind,
            is_page_heading=False,
            label_size="s",
            autocomplete="off",
            spellcheck=False,
            width=size,
        )

    def one_of(self, name: str, label: str, options: Mapping[str, str], *, none: str = "", hint: str = "") -> Field:
        """Return a question with a list to choose from; `none` is what stands first and chooses nothing."""
        chosen = self.typed.get(name, "")
        first = (Option("", none),) if none else ()
        return Field(
            name=name,
            label=label,
            hint=hint,
            error=self.wrong.get(name, ""),
            options=(*first, *(Option(code, words, checked=code == chosen) for code, words in options.items())),
            kind="select",
            is_page_heading=False,
            label_size="s",
        )


def typed_in(request: HttpRequest, *names: str) -> Form:
    """Return what was typed as the answers to these questions, each as one line, with the teams that were ticked."""
    typed = {name: " ".join(tidy(request.POST.get(name, "")).split()) for name in names}
    return Form(typed, frozenset(request.POST.getlist("teams")) & open_teams().keys())


def form_of(account: "Account") -> Form:
    """Return the form of an account as it is."""
    teams = frozenset(account.teams.values_list("pk", flat=True))
    return Form({"name": account.name, "email": account.email, "role": account.role}, teams)


def check_name(form: Form, *, missing: str) -> None:
    """Note what is wrong with a name."""
    if not form.typed["name"]:
        form.wrong["name"] = missing
    elif len(form.typed["name"]) > LONGEST_NAME:
        form.wrong["name"] = _("This name is too long. Shorten it to 120 characters or fewer.")


def check_address(form: Form) -> None:
    """Note what is wrong with an e-mail address."""
    try:
        validate_email(form.typed["email"])
    except ValidationError:
        form.wrong["email"] = _("Enter their e-mail address, such as name@example.police.uk.")
    if len(form.typed["email"]) > LONGEST_ADDRESS:
        form.wrong["email"] = _("This address is too long. Enter one of 254 characters or fewer.")


def check_role(form: Form) -> None:
    """Note what is wrong with a role."""
    if form.typed["role"] not in list(Role):
        form.wrong["role"] = _("Say what they are there to do.")


def name_of_someone(form: Form) -> Field:
    """Ask what someone is called."""
    return form.one_line("name", _("Name"), hint=_("As colleagues know them. They all see it."))


def role_field(form: Form) -> Field:
    """Ask what someone is there to do."""
    hints = {
        Role.CONTACT_STAFF: _("Answers the contacts of their teams."),
        Role.SUPERVISOR: _("Reaches the contacts of every team that are not sealed, and makes tags."),
        Role.STANDARDS_STAFF: _("Reaches sealed contacts of their teams, about people who work for the police."),
        Role.ADMINISTRATOR: _("Makes accounts and teams. Reaches no contact at all."),
    }
    labels = role_labels()
    return Field(
        name="role",
        label=_("What are they there to do?"),
        error=form.wrong.get("role", ""),
        options=tuple(
            Option(role, labels[role], hint, checked=form.typed.get("role") == role) for role, hint in hints.items()
        ),
        kind="radios",
        is_page_heading=False,
        label_size="s",
    )


def teams_field(form: Form) -> Field:
    """Ask which teams someone is in."""
    return Field(
        name="teams",
        label=_("Which teams are they in?"),
        hint=_("An administrator needs none."),
        options=tuple(Option(code, name, checked=code in form.teams) for code, name in open_teams().items()),
        kind="checkboxes",
        is_page_heading=False,
        label_size="s",
    )


def in_words(names: Iterable[str]) -> str:
    """Return names in one line, a dash where there are none."""
    return ", ".join(names) or "\u2013"


def version_seen(request: HttpRequest) -> int:
    """Return the number of the version that a form was sent from, one that no version has where it says none."""
    seen = request.POST.get("seen", "")
    return int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 6 else -1
