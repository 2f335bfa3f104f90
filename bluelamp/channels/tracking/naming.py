"""What is asked of someone who says who they are, and what is wrong with what they typed."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import conversation
from bluelamp.contacts.rules import Direction
from bluelamp.foundation.design.fields import ErrorLink, Field, Option
from bluelamp.foundation.words import tidy
from bluelamp.people.actions import GivenHandle
from bluelamp.people.rules import HandleKind, Safety
from bluelamp.people.sealed_names import sealed_names_of
from bluelamp.reports.queries import report_of
from bluelamp.reports.rules import looks_like_email
from bluelamp.reports.services import service_called

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

LONGEST_NAME: Final = 400
LONGEST_EMAIL: Final = 254


@dataclass
class Typed:
    """What someone typed about who they are, and what is wrong with it by the name of the field."""

    name: str = ""
    email: str = ""
    safe: str = ""
    part: str = ""
    wrong: dict[str, str] = field(default_factory=dict)

    def links(self) -> list[ErrorLink]:
        """Return the lines of the error summary."""
        return [ErrorLink(said, f"#{name}") for name, said in self.wrong.items()]

    def handles(self) -> list[GivenHandle]:
        """Return the way to reach them that they gave, with what they said of its safety."""
        if not self.email:
            return []
        return [GivenHandle(kind=HandleKind.EMAIL, value=self.email, safety=Safety(self.safe))]


def can_say_who(contact: "Contact") -> bool:
    """Say whether the person of a matter gave no name and may give one here: a child who told us alone may not."""
    service = service_called(contact.subject)
    return not contact.person.name and not contact.person.is_erased() and not (service and service.for_children)


def parts_of(contact: "Contact") -> dict[UUID, str]:
    """Return what a name can be for, by id: all of a matter, what was told first, and each message."""
    report = report_of(contact)
    first = {report.pk: _("What I told you first")} if report and not report.is_erased() else {}
    said = {
        message.pk: _("What I wrote on %(moment)s")
        % {"moment": date_format(localtime(message.written_at), "j F Y, H:i")}
        for message in conversation(contact, with_notes=False)
        if message.direction == Direction.FROM_PERSON and not message.is_erased()
    }
    return {contact.pk: _("All of my report"), **first, **said}


def open_parts(contact: "Contact") -> list[Option]:
    """Return the parts that no name was sealed for yet; none once one was for all."""
    named = {name.part_id for name in sealed_names_of(contact.pk)}
    if contact.pk in named:
        return []
    return [Option(str(part), label) for part, label in parts_of(contact).items() if part not in named]


def typed_name(request: HttpRequest, *, sent: bool) -> Typed:
    """Return what was typed; where it was `sent`, with what is wrong."""
    name, email, safe, part = (tidy(request.POST.get(box, "")) for box in ("name", "email", "safe", "part"))
    typed = Typed(name, email, safe, part)
    if sent and not typed.name:
        typed.wrong["name"] = _("Enter your name.")
    elif sent and len(typed.name) > LONGEST_NAME:
        typed.wrong["name"] = _("Shorten your name to 400 characters or fewer.")
    return typed


def check_email(typed: Typed) -> None:
    """Note what is wrong with the address, and that its safety is not said."""
    if not typed.email:
        return
    if len(typed.email) > LONGEST_EMAIL or not looks_like_email(typed.email):
        typed.wrong["email"] = _("Enter an e-mail address like name@example.com, or leave it empty.")
    if typed.safe not in (Safety.SAFE, Safety.NOT_SAFE, Safety.NOT_SURE):
        typed.wrong["safe"] = _("Say whether it is safe to write to this address.")


def name_field(typed: Typed) -> Field:
    """Ask for the name."""
    return _box("name", _("Your name"), typed, typed.name)


def email_fields(typed: Typed) -> list[Field]:
    """Ask for an address, and whether it is safe to write there."""
    offered = (
        (Safety.SAFE, _("Yes, it is safe")),
        (Safety.NOT_SAFE, _("No, it is not safe")),
        (Safety.NOT_SURE, _("I am not sure")),
    )
    safe = Field(
        name="safe",
        label=_("Is it safe for us to write to this address?"),
        hint=_("We only ever say “There is an update”."),
        options=tuple(Option(code, label, checked=typed.safe == code) for code, label in offered),
        error=typed.wrong.get("safe", ""),
        kind="radios",
        is_page_heading=False,
        label_size="s",
    )
    return [_box("email", _("E-mail address (optional)"), typed, typed.email), safe]


def part_field(typed: Typed, parts: list[Option]) -> Field:
    """Ask what the name is for."""
    return Field(
        name="part",
        label=_("What is your name for?"),
        options=tuple(Option(part.value, part.label, checked=typed.part == part.value) for part in parts),
        error=typed.wrong.get("part", ""),
        kind="radios",
        is_page_heading=False,
        label_size="s",
    )


def _box(name: str, label: str, typed: Typed, value: str) -> Field:
    return Field(
        name=name,
        label=label,
        value=value,
        error=typed.wrong.get(name, ""),
        is_page_heading=False,
        label_size="s",
        autocomplete="off",
        spellcheck=False,
    )
