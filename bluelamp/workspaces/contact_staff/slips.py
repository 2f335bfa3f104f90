"""Slips in an answer, in sentences, before it is sent: its writer looks again, and sends it as it is or changes it."""

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.contacts.holding import as_it_is
from bluelamp.contacts.leading import leading_in
from bluelamp.contacts.queries import references_of_person
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.slips import Slips, references_in, slips_in
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.search.nicknames import nicknames
from bluelamp.reports.facts import in_words
from bluelamp.workspaces.contact_staff.clash import Clash

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.reports.facts import Fact


def slips_before_sending(by: Actor, contact: "Contact", words: str) -> Slips:
    """Return the slips in an answer; it may name the references of this person that its writer may see."""
    named = references_in(words)
    theirs = references_of_person(by, contact, named) if named else set()
    slips = slips_in(words, references=theirs, name=contact.person.name, nicknames=nicknames())
    return replace(slips, leading=leading_in(words)) if contact.channel == Channel.CHAT else slips


def look_again(
    contact: "Contact", slips: Slips, repeated: "list[Fact]", *, words: str, message_id: UUID, seen: str, then: str
) -> Clash:
    """Return what to show: every slip, what it asks again, and the form that sends the answer all the same."""
    return Clash(
        happened=[
            *_references(slips),
            *_names(contact, slips),
            *_left_open(slips),
            *_leading(slips),
            *_repeated(repeated),
        ],
        turns=[],
        chosen=_("Your answer is not sent yet."),
        address=reverse("reply", args=[contact.reference]),
        fields={
            "answer": words,
            "message_id": str(message_id),
            "seen": seen or str(as_it_is(contact)),
            "then": then,
            "sure": "1",
        },
        all_the_same=_("It is right: send it and close") if then else _("It is right: send it"),
        heading=_("Look again before you send it"),
        better_changed=True,
    )


def _in_words(contact: "Contact", slips: Slips) -> list[str]:
    return [*_references(slips), *_names(contact, slips), *_left_open(slips), *_leading(slips)]


def _references(slips: Slips) -> list[str]:
    count = len(slips.references)
    said = ngettext(
        "It has the reference %(references)s. That is not of this contact, nor of another of this person that you may "
        "see. If the words were meant for somebody else, sending them may put someone at risk.",
        "It has the references %(references)s. They are not of this contact, nor of another of this person that you "
        "may see. If the words were meant for somebody else, sending them may put someone at risk.",
        count,
    )
    return [said % {"references": ", ".join(slips.references)}] if count else []


def _names(contact: "Contact", slips: Slips) -> list[str]:
    told = {"names": ", ".join(slips.names), "name": contact.person.name}
    if not slips.names:
        return []
    if not contact.person.name:
        return [_("It greets “%(names)s”. This person gave no name.") % told]
    return [_("It greets “%(names)s”. This person is called %(name)s.") % told]


def _left_open(slips: Slips) -> list[str]:
    told = {"words": ", ".join(slips.left_open)}
    return [_("Something may still be missing where it says: %(words)s") % told] if slips.left_open else []


def _leading(slips: Slips) -> list[str]:
    said = _(
        "“%(words)s” suggests its own answer. What they say in a chat is a first account, so ask openly, such as “What "
        "happened then?”"
    )
    return [said % {"words": words} for words in slips.leading]


def _repeated(facts: "list[Fact]") -> list[str]:
    told = {"facts": ", ".join(in_words(facts))}
    said = _("It asks for something that is on record: %(facts)s. Read “What they told us, and where” before you ask.")
    return [said % told] if facts else []
