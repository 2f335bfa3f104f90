"""The saved replies of the demonstration: written by one supervisor, approved by another, and one that waits."""

from typing import Final

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.knowledge.actions import approve_saved_reply, write_saved_reply
from bluelamp.staff.demonstration.people import STAFF
from bluelamp.staff.queries import account_with, actor_for
from bluelamp.staff.rules import Role

REPLIES: Final = (
    (
        "bicycle",
        "Bicycle: what we need",
        (
            "Dear {name},\n\nThank you for telling us. Please send us the make, the colour and the frame number, and a "
            "photograph if you have one. The frame number is under the pedals. Give your reference {reference} when "
            "you write.\n\n{my name}"
        ),
    ),
    (
        "council",
        "Noise: ask the council",
        (
            "Dear {name},\n\nThank you for telling us about the noise. The council can act on it and we cannot: please "
            "report it on their website. If anyone is threatened or hurt, ring 999.\n\n{my name}"
        ),
    ),
    (
        "enquiries-done",
        "No more lines of enquiry",
        (
            "Dear {name},\n\nWe have looked at everything you told us, and there is nothing more that we can follow up "
            "now. We keep what you told us. If anything new comes up, write to us here, and we look again.\n\n{my name}"
        ),
    ),
    (
        "information",
        "Thank you for the information",
        (
            "Dear {name},\n\nThank you for what you told us. We have passed it to the officers of your area. "
            "They may not be able to tell you what comes of it.\n\n{my name}"
        ),
    ),
    (
        "lost-property",
        "Lost property",
        (
            "Dear {name},\n\nThank you for telling us what you lost. If it is handed in, we will write to you here. "
            "For documents, tell whoever issued them too.\n\n{my name}"
        ),
    ),
    (
        "pictures",
        "How to send pictures",
        (
            "Dear {name},\n\nYou can send us pictures and videos on this page, under “Tell us more”. Please send them "
            "as they came from the phone or camera, and do not change them.\n\n{my name}"
        ),
    ),
)
CHANGED: Final = "council"
NEW_WORDS: Final = (
    "Dear {name},\n\nThank you for telling us about the noise. The council deals with noise from homes and shops: "
    "please report it on their website, with the days and times. If anyone is threatened or hurt, ring 999."
    "\n\n{my name}"
)


def keep_replies_ready() -> bool:
    """Have every reply written by one supervisor and approved by another, and return True."""
    writer, approver = _supervisors()
    for code, title, words in REPLIES:
        version = write_saved_reply(by=writer, code=code, title=title, words=words, seen=0)
        approve_saved_reply(by=approver, reply=version.reply, seen=version.number)
    return True


def change_one_reply() -> None:
    """Have other words of one reply wait for approval."""
    _, other = _supervisors()
    title = next(title for code, title, _ in REPLIES if code == CHANGED)
    write_saved_reply(by=other, code=CHANGED, title=title, words=NEW_WORDS, seen=1)


def _supervisors() -> tuple[Actor, Actor]:
    # The first is one of the guides, so that whoever looks around can approve what waits.
    addresses = [member.address for member in STAFF if member.role == Role.SUPERVISOR]
    first, second = (actor_for(account) for address in addresses[:2] if (account := account_with(address)))
    return first, second
