"""What we hold about whoever showed who they are, in plain words: of this record, and enough that they know it."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.core import signing
from django.http import HttpRequest, HttpResponseBase
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from bluelamp.channels.tracking.door import Holder
from bluelamp.channels.tracking.visit import HELD, OPEN_FOR, remember
from bluelamp.contacts.gate import ever_said_the_code_word
from bluelamp.contacts.of_people import contacts_of_record
from bluelamp.people.agreements import agreed_with, code_words_with
from bluelamp.people.confirmations import asked_in
from bluelamp.people.consents import consents_about
from bluelamp.people.judgements import of_one_person_with
from bluelamp.people.rights import showed_on_page
from bluelamp.people.rules import HandleKind, Proof, hint_of_email, hint_of_phone
from bluelamp.promises.queries import promises_about
from bluelamp.reports.queries import gists_of

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.people.agreements import Agreed
    from bluelamp.people.models import ConfirmationOnPage


@dataclass(frozen=True)
class Part:
    """One kind of thing that we hold: what it is, and each of them in a line."""

    heading: str
    lines: list[str]


def ways_to_show(holder: Holder) -> tuple[list[Proof], str]:
    """Return by what the person can show here that it is them, and the question that was agreed, '' where none was.

    A code word that we ever said on the phone shows nothing: whoever answered has heard it.
    """
    person = holder.contact.person_id
    whole = {person, *of_one_person_with(person)}
    question = asked_in(holder.contact.pk, whole).question
    ways = [Proof.QUESTION] if question else []
    if code_words_with(whole) and not ever_said_the_code_word(whole):
        ways.append(Proof.CODE_WORD)
    return ways, question.question if question else ""


def has_shown(request: HttpRequest, holder: Holder) -> bool:
    """Say whether this browser showed, in this visit, that it is them."""
    try:
        confirmation = UUID(signing.loads(request.COOKIES.get(HELD, ""), salt=HELD, max_age=OPEN_FOR))
    except (signing.BadSignature, ValueError):
        return False
    return showed_on_page(confirmation, holder.contact.pk)


def note_shown(response: HttpResponseBase, confirmation: "ConfirmationOnPage") -> None:
    """Let this browser see what we hold, until the visit is over."""
    remember(response, HELD, str(confirmation.pk))


def held_about(holder: Holder) -> list[Part]:
    """Return what we hold of this record, and of no other that may be theirs too."""
    contact, person = holder.contact, holder.contact.person
    matters = contacts_of_record(person.pk)
    about = gists_of([matter.pk for matter in matters])
    promises = [promise for matter in matters for promise in promises_about(matter.pk)]
    shared = [one.consent for matter in matters for one in consents_about(matter.pk)]
    parts = [
        Part(_("Your name"), [person.name] if person.name else [_("We do not have your name on your report.")]),
        Part(_("How to reach you"), [_way(one) for one in agreed_with(person.pk, joined=()) if one.handle.value]),
        Part(
            _("What you told us"),
            [_matter(matter, about.get(matter.pk, ""), is_open=matter.pk == contact.pk) for matter in matters],
        ),
        Part(_("What we promised you"), [str(promise) for promise in promises]),
        Part(_("What we asked to share"), [consent.what for consent in shared if consent.what]),
    ]
    return [part for part in parts if part.lines]


def _matter(matter: "Contact", about: str, *, is_open: bool) -> str:
    says = {"day": _day(matter.received_at), "about": about or _("A report")}
    return _("%(day)s: %(about)s, the one that you have open") % says if is_open else f"{says['day']}: {says['about']}"


def _way(one: "Agreed") -> str:
    """Return a way to reach them, and not enough of it for whoever looks over their shoulder."""
    value, when = one.handle.value, _day(one.handle.given_at)
    if one.handle.kind == HandleKind.PHONE:
        return _("A phone number that ends with %(end)s, since %(when)s") % {"end": hint_of_phone(value), "when": when}
    if one.handle.kind == HandleKind.EMAIL:
        says = {"start": hint_of_email(value), "when": when}
        return _("An e-mail address that begins with %(start)s, since %(when)s") % says
    if one.handle.kind == HandleKind.POST:
        return _("A postal address, since %(when)s") % {"when": when}
    if one.handle.kind == HandleKind.SOCIAL:
        return _("A name on social media, since %(when)s") % {"when": when}
    return _("An account with another service, since %(when)s") % {"when": when}


def _day(at: datetime) -> str:
    return date_format(localtime(at), "j F Y")
