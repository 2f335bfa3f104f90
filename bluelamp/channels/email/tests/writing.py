"""People who write by e-mail, and a desk that answers them so. Everyone in it is made up."""

from typing import Final

from bluelamp.channels.email.keeping import keep
from bluelamp.channels.email.tests.handing_over import OURS
from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import answered
from bluelamp.foundation.files.tests.scenarios import digest
from bluelamp.foundation.work.worker import do_what_is_due
from bluelamp.mails.models import Mail
from bluelamp.people.tests.agreeing import an_agreement
from bluelamp.staff.models import Account
from tests.leaving import let_leave
from tests.post import PostOffice

SERVER: Final = "mx.harrowmere.example"
SENDER: Final = "elin@post.example"
VOUCHED: Final = f"Authentication-Results: {SERVER}; dmarc=pass header.from=post.example"
FIRST: Final = f"From: Elin Prys <{SENDER}>\nTo: {OURS}\nSubject: My bicycle\nMessage-ID: <one@post.example>\n"


def came(content: str, *, no_return_path: bool = False) -> Mail:
    """Let a mail come in and be read."""
    keep(content.encode(), no_return_path=no_return_path)
    do_what_is_due()
    return Mail.objects.get(sha256=digest(content.encode()))


def someone_wrote(words: str = "My bicycle is gone.") -> Contact:
    """Let someone begin a matter by e-mail."""
    contact = came(f"{VOUCHED}\n{FIRST}\n{words}\n").contact
    assert contact is not None
    return contact


def answered_by_mail(contact: Contact, desk: Account, office: PostOffice, words: str = "What colour is it?") -> str:
    """Agree with the person that e-mail is safe, answer, and return the Message-ID of the letter that left."""
    an_agreement(contact.person, desk)
    let_it_leave(contact, desk, words)
    return str(office.letters[-1]["Message-ID"])


def let_it_leave(contact: Contact, desk: Account, words: str) -> None:
    """Answer, and let leave what the gate lets out."""
    answered(contact, desk, words)
    let_leave()


def a_reply(*headers: str, words: str = "It is green.", sender: str = SENDER, vouched: str = VOUCHED) -> str:
    """Return a mail that answers ours, as the headers say."""
    lines = [vouched, f"From: {sender}", "Message-ID: <two@post.example>", "Subject: Re: hello", *headers]
    return "\n".join([line for line in lines if line] + ["", words, ""])
