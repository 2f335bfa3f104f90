"""The forms of the contact page: what each asks, and what to show again where something was wrong."""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _

from bluelamp.contacts.drafts import Kept
from bluelamp.contacts.rules import GRADES, Channel
from bluelamp.contacts.tags import tag_labels
from bluelamp.foundation.design.fields import DateField, ErrorLink, Field, Option
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.duty import Colleague
from bluelamp.staff.duty_words import not_here
from bluelamp.workspaces.contact_staff.promise_offers import PromiseOffer
from bluelamp.workspaces.contact_staff.text_words import what_a_text_may_do

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact, Tag
    from bluelamp.workspaces.contact_staff.clash import Clash

WHOLE_TEAM: Final = "team"
NOT_GRADED: Final = "none"
DATES: Final = ("due", "expires", "task-due", "since", "until")


@dataclass(frozen=True)
class Again:
    """A form that was sent and could not be used: what was typed, and what is wrong, by the name of the question.

    An error of the whole form has the name ''. `clash` is there where someone else was faster.
    """

    form: str = ""
    typed: dict[str, str] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    clash: "Clash | None" = None

    def links(self) -> list[ErrorLink]:
        """Return the lines of the error summary."""
        return [ErrorLink(text, f"#{_first_box(name)}" if name else "") for name, text in self.errors.items()]

    def value(self, name: str) -> str:
        """Return what was typed, '' where nothing was."""
        return self.typed.get(name, "")

    def error(self, name: str) -> str:
        """Return what is wrong with an answer, '' where nothing is."""
        return self.errors.get(name, "")


def with_drafts(again: Again, drafts: dict[str, Kept]) -> Again:
    """Return what to show again, with what its writer had left in the boxes that were not sent just now."""
    left = {box: kept.words for box, kept in drafts.items()}
    return replace(again, typed=left | again.typed)


def with_offer(again: Again, offers: list[PromiseOffer]) -> Again:
    """Return what to show again, with the form of a promise filled in where nothing else is open."""
    if not offers or again.form:
        return again
    return replace(again, form="promise", typed=again.typed | offers[0].fields)


def answer_field(contact: "Contact", again: Again, *, may_tell: bool, language: str) -> Field:
    """Ask for the answer to the person; the browser checks its spelling by the language that they read."""
    return Field(
        name="answer",
        label=_("Your answer"),
        value=again.value("answer"),
        hint=_what_to_write(contact, may_tell=may_tell),
        error=again.error("answer"),
        kind="textarea",
        language=language,
        is_page_heading=False,
        label_size="m",
        rows=9,
    )


def _what_to_write(contact: "Contact", *, may_tell: bool) -> str:
    by_text = what_a_text_may_do(contact) if contact.channel == Channel.SMS else ""
    in_chat = _("They read this in the chat at once, if they still wait.") if contact.channel == Channel.CHAT else ""
    if not may_tell:
        ask = _("Disclose nothing yet of what is on record: ask first. Say what happens next, and by when.")
        return f"{by_text} {ask}".strip()
    return by_text or in_chat or _("The person reads this on their tracking page. Say what happens next, and by when.")


def assign_field(contact: "Contact", by: Actor, members: list[Colleague], again: Again) -> Field:
    """Ask who deals with a contact: someone of its team who is here, or the whole team."""
    has_it = str(contact.assigned_to_id) if contact.assigned_to_id else WHOLE_TEAM
    chosen = again.value("to") or has_it
    options = [_member(each, by, chosen) for each in members]
    return Field(
        name="to",
        label=_("Who deals with this?"),
        error=again.error("to"),
        options=(*options, Option(WHOLE_TEAM, _("Anyone in the team"), checked=chosen == WHOLE_TEAM)),
        kind="radios",
        is_page_heading=False,
        label_size="s",
    )


def _member(colleague: Colleague, by: Actor, chosen: str) -> Option:
    """Return someone of the team to choose; of others, only those who are here can be chosen."""
    duty, value = colleague.duty, str(colleague.account.pk)
    off = duty.absent or (not duty.here and colleague.account.pk != by.id)
    until = not_here(duty)
    hint = until[:1].upper() + until[1:]
    return Option(value, colleague.account.name, hint, checked=value == chosen, off=off and value != chosen)


def grade_fields(contact: "Contact", again: Again) -> list[Field]:
    """Ask how urgent a contact is, and whether anyone is in danger."""
    kept = str(contact.grade) if contact.grade else NOT_GRADED
    chosen = again.value("grade") or kept
    grades = [(str(grade), _("Grade %(grade)s") % {"grade": grade}) for grade in GRADES]
    in_danger = again.value("danger") == "yes" if again.form == "grade" else contact.danger
    hints = {"1": _("most urgent"), "5": _("least urgent")}
    return [
        Field(
            name="grade",
            label=_("How urgent is it?"),
            error=again.error("grade"),
            options=tuple(
                Option(value, label, hints.get(value, ""), checked=value == chosen)
                for value, label in [*grades, (NOT_GRADED, _("Not graded yet"))]
            ),
            kind="radios",
            is_page_heading=False,
            label_size="s",
        ),
        Field(
            name="danger",
            label=_("Danger"),
            options=(Option("yes", _("Someone is in danger"), checked=in_danger),),
            kind="checkboxes",
            is_page_heading=False,
            label_size="s",
        ),
    ]


def promise_fields(again: Again) -> list[Field | DateField]:
    """Ask what is promised, and by when."""
    return [
        Field(
            name="promise",
            label=_("What do we promise?"),
            value=again.value("promise"),
            hint=_("The person reads this. For example, We will ring you."),
            error=again.error("promise"),
            is_page_heading=False,
            label_size="s",
        ),
        Field(
            name="ring",
            label=_("Is it to ring them?"),
            options=(Option("yes", _("Yes: put them among the call backs"), checked=bool(again.value("ring"))),),
            kind="checkboxes",
            is_page_heading=False,
            label_size="s",
        ),
        DateField(
            name="due",
            label=_("By which day?"),
            day=again.value("due-day"),
            month=again.value("due-month"),
            year=again.value("due-year"),
            error=again.error("due"),
            is_page_heading=False,
            label_size="s",
        ),
        Field(
            name="due-time",
            label=_("By what time?"),
            value=again.value("due-time"),
            hint=_("For example, 17:00"),
            error=again.error("due-time"),
            is_page_heading=False,
            label_size="s",
            width=5,
        ),
    ]


def tag_field(has: list["Tag"], again: Again) -> Field | None:
    """Ask which tag to put on a contact: one that it does not have. None where there is no such tag."""
    taken = {tag.code for tag in has}
    options = [Option(code, label) for code, label in tag_labels().items() if code not in taken]
    field = Field(
        name="tag",
        label=_("Put on a tag"),
        error=again.error("tag"),
        options=(Option("", _("Choose a tag")), *options),
        kind="select",
        is_page_heading=False,
    )
    return field if options else None


def _first_box(name: str) -> str:
    return f"{name}-day" if name in DATES else name
