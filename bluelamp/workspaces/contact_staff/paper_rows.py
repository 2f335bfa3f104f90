"""What stands on a contact's PDF: how to reach the person first, then what they told us, then all that was said."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from bluelamp.contacts.history import folded, history_page
from bluelamp.contacts.queries import conversation, words_of
from bluelamp.contacts.rules import Direction, Printed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.paper.rules import Direction as Runs
from bluelamp.foundation.paper.rules import direction_of
from bluelamp.promises.queries import promises_about
from bluelamp.reports.queries import report_as_told, report_of
from bluelamp.tasking.queries import tasks_about
from bluelamp.workspaces.contact_staff.conversation import Turn, turns_of
from bluelamp.workspaces.contact_staff.copy_rows import Copied, Part, about, moment, person, quoted, ways
from bluelamp.workspaces.contact_staff.files import files_of

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact, Message

MOST_SAID: Final = 1000  # takes some ten seconds


@dataclass(frozen=True)
class Spoken:
    """One message: who said it and when, and which way its words run."""

    label: str
    words: str
    runs: Runs


@dataclass(frozen=True)
class Paper:
    """All of a PDF: `first` is what whoever reaches out must know, `left_out` how many older messages are not on it."""

    first: list[Copied]
    parts: list[Part]
    said: list[Spoken]
    left_out: int
    after: list[Part]


def paper_of(contact: "Contact", by: Actor, holds: Printed) -> Paper:
    """Return what is printed of a contact: everything, or what was said between the person and us.

    What was said leaves out what is only for colleagues: notes, tasks, warnings, grades and what happened.
    """
    everything = holds == Printed.EVERYTHING
    said = conversation(contact, with_notes=everything)
    before = [
        _about(contact, everything=everything),
        _told(contact),
        quoted(contact),
        Part(_("Files they sent"), _files(contact, by)),
    ]
    after = [Part(_("What we promised"), list(_promises(contact)))]
    if everything:
        after += [Part(_("Tasks"), list(_tasks(contact))), Part(_("What happened"), list(_happened(contact)))]
    return Paper(
        first=list(ways(contact)) if everything else [],
        parts=[part for part in before if part.fields],
        said=_spoken(contact, said[-MOST_SAID:]),
        left_out=max(0, len(said) - MOST_SAID),
        after=[part for part in after if part.fields],
    )


def _about(contact: "Contact", *, everything: bool) -> Part:
    if everything:
        return Part(_("The report"), [*about(contact), *person(contact)])
    known = [
        Copied(_("Our reference"), contact.reference),
        Copied(_("Received"), moment(contact.received_at)),
        Copied(_("Name"), str(contact.person)),
    ]
    return Part(_("The report"), known)


def _told(contact: "Contact") -> Part:
    report = report_of(contact)
    told = report_as_told(report) if report else []
    return Part(_("What they told us"), [Copied(one.asked, one.answer) for one in told])


def _files(contact: "Contact", by: Actor) -> list[Copied]:
    return [
        Copied(
            sent.file.name or _("File without a name"),
            f"{sent.kind}, {filesizeformat(sent.file.size)}, {moment(sent.attachment.added_at)}",
        )
        for sent in files_of(contact, by)
    ]


def _spoken(contact: "Contact", messages: "list[Message]") -> list[Spoken]:
    turns = turns_of(contact, messages)
    return [
        Spoken(_who(turn, message), words_of(message), direction_of(words_of(message)))
        for turn, message in zip(turns, messages, strict=True)
    ]


def _who(turn: Turn, message: "Message") -> str:
    said = {"who": turn.message.author, "moment": moment(message.written_at), "to": turn.whispered_to}
    if turn.whispered_to:
        return _("Whispered by %(who)s to %(to)s, %(moment)s. Disclosable") % said
    if message.direction == Direction.NOTE:
        return _("Note for colleagues by %(who)s, %(moment)s") % said
    return _("%(who)s, %(moment)s") % said


def _promises(contact: "Contact") -> Iterator[Copied]:
    for promise in promises_about(contact.pk):
        label = _("Promised for %(moment)s") % {"moment": moment(promise.due_at)}
        if promise.kept_at:
            kept = _("Kept, %(moment)s") % {"moment": moment(promise.kept_at)}
        else:
            kept = str(promise.get_drop_reason_display()) if promise.dropped_at else ""
        yield Copied(label, "\n".join(filter(None, [str(promise), kept])))


def _tasks(contact: "Contact") -> Iterator[Copied]:
    for task in tasks_about(contact.pk):
        label = _("Asked of %(who)s, due %(moment)s") % {
            "who": task.account or task.team,
            "moment": moment(task.due_at),
        }
        ended = f"{task.get_ending_display()}: {task.said}" if task.ended_at else _("Still open")
        yield Copied(label, f"{task.words}\n{ended}")


def _happened(contact: "Contact") -> Iterator[Copied]:
    for one in folded(history_page(contact).happened):
        yield Copied(moment(one.at), f"{one.what} ({one.who})")
