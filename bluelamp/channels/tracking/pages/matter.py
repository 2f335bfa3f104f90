"""What a person reads of their own matter: how it stands, what was promised, what was said."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.channels.tracking.door import Holder, holder_at
from bluelamp.channels.tracking.naming import can_say_who
from bluelamp.channels.tracking.pages.another import can_tell_of_another
from bluelamp.channels.tracking.visit import OPEN_FOR, keep_open
from bluelamp.contacts.guests import SAID_AS, written_as
from bluelamp.contacts.proven import proof_for_chat
from bluelamp.contacts.queries import attachments_of, conversation, words_of
from bluelamp.contacts.rules import Channel, Direction
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.design.fields import ErrorLink, Field, SummaryRow
from bluelamp.foundation.design.staff import Message as Turn
from bluelamp.foundation.files.form import file_field
from bluelamp.foundation.files.rules import MOST_FILES
from bluelamp.foundation.files.serving import is_shown
from bluelamp.knowledge.danger import speaks_of_danger
from bluelamp.people.consents import consents_about
from bluelamp.people.rules import ConsentStanding
from bluelamp.people.sealed_names import sealed_names_told_of
from bluelamp.promises.queries import promises_about
from bluelamp.promises.rules import Standing, standing
from bluelamp.reports.queries import as_its_writer_reads, report_of, report_set_aside
from bluelamp.reports.services import service_as_of
from bluelamp.surveys.queries import open_invitation

if TYPE_CHECKING:
    from bluelamp.contacts.models import Attachment, Contact, Message
    from bluelamp.foundation.files.models import File
    from bluelamp.promises.models import Promise


@open_to_public
def matter(request: HttpRequest) -> HttpResponse:
    """Show the matter to whoever holds its receipt; anyone else is asked for it."""
    holder = holder_at(request)
    if holder is None:
        return redirect("track")
    return show_matter(request, holder)


def show_matter(
    request: HttpRequest,
    holder: Holder,
    *,
    words: str = "",
    error: str = "",
    file_error: str = "",
    were_away: bool = False,
) -> HttpResponse:
    """Render the page, with what was typed and what is wrong with it, and keep it open for another half hour.

    Whoever `were_away` for longer is told that their words are still to be sent.
    """
    consents = consents_about(holder.contact.pk)
    said = conversation(holder.contact, with_notes=False)
    context = {
        "danger": _is_in_danger(said),
        "were_away": were_away,
        "open_for": int(OPEN_FOR.total_seconds()),
        "contact": holder.contact,
        "promises": _promises(holder.contact),
        "consents": consents,
        "is_asked": any(one.standing == ConsentStanding.ASKED for one in consents),
        "invitation": open_invitation(holder.contact),
        **_name(holder.contact),
        "can_tell_of_another": can_tell_of_another(holder.contact),
        "for_chat": proof_for_chat(holder.receipt_id) if holder.contact.channel == Channel.CHAT else "",
        "thread": _thread(holder.contact, said),
        "rows": _report(holder.contact),
        "files": [_sent(attachment) for attachment in attachments_of(holder.contact)],
        "message_id": new_id(),
        "attachment_id": new_id(),
        "largest_upload": settings.LARGEST_UPLOAD,
        "most_files": MOST_FILES,
        "words": Field(
            name="words",
            label=_("Tell us more"),
            value=words,
            hint=_("Staff do not read this at once. In an emergency call 999."),
            error=error,
            kind="textarea",
            is_page_heading=False,
            label_size="m",
            autocomplete="off",
            rows=6,
        ),
        "file": file_field(file_error),
        "errors": [ErrorLink(text, href) for text, href in ((error, "#words"), (file_error, "#file")) if text],
    }
    response = render(request, "channels/tracking/pages/matter.html", context)
    keep_open(response, holder.receipt_id)
    return response


def _name(contact: "Contact") -> dict[str, Any]:
    """Return what is said of the person's name: that it is there, or sealed, and whether they may give it."""
    sealed, may_say = sealed_names_told_of(contact.pk), can_say_who(contact)
    return {
        "sealed_names": sealed,
        "can_say_who": may_say,
        "can_seal": may_say and contact.pk not in {held.name.part_id for held in sealed},
        "name_shown": may_say or sealed or contact.person.name,
    }


@dataclass(frozen=True)
class Sent:
    """A file that the person sent, and whether it can be looked at without saving it."""

    attachment: "Attachment"
    file: "File"
    is_shown: bool


def _sent(attachment: "Attachment") -> Sent:
    return Sent(attachment, attachment.file, is_shown(attachment.file))


def _is_in_danger(said: "list[Message]") -> bool:
    """Say whether the last thing that was said is the person's, and speaks of danger."""
    last = said[-1] if said else None
    return last is not None and last.direction == Direction.FROM_PERSON and speaks_of_danger(words_of(last))


def _thread(contact: "Contact", said: "list[Message]") -> list[Turn]:
    guests = written_as(contact) if contact.channel == Channel.CHAT else {}
    ours = {key: str(SAID_AS[comes_as]) for key, comes_as in guests.items()}
    return [
        Turn(
            key=message.pk.hex,
            direction="sent" if message.direction == Direction.FROM_PERSON else "received",
            author=_("You") if message.direction == Direction.FROM_PERSON else ours.get(message.pk, _("The police")),
            at=message.written_at,
            words=words_of(message),
        )
        for message in said
    ]


def _promises(contact: "Contact") -> list[dict[str, Any]]:
    return [{"promise": promise, "standing": _standing(contact, promise)} for promise in promises_about(contact.pk)]


def _standing(contact: "Contact", promise: "Promise") -> Standing:
    return standing(
        due_at=promise.due_at,
        kept_at=promise.kept_at,
        dropped=promise.dropped_at is not None,
        closed=contact.closed_at is not None,
        at=now(),
    )


def _report(contact: "Contact") -> list[SummaryRow]:
    report = report_of(contact)
    if report is None:
        return []
    told = as_its_writer_reads(service_as_of(report.service, report.version), report.answers)
    rows = [SummaryRow(one.asked, one.answer) for one in told if one.answer]
    apart = _("%(question)s (not asked any more)")
    return rows + [SummaryRow(apart % {"question": one.asked}, one.answer) for one in report_set_aside(report)]


address = path("track/matter/", matter, name="matter")
