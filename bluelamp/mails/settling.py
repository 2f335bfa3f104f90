"""What every action shares that says what became of a mail: it happens once, however often it is tried."""

from typing import TYPE_CHECKING, Any

from bluelamp.contacts.actions import name_in_thread, record_file, record_kept_file
from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.files.actions import erase_file
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, change_later, write_down
from bluelamp.foundation.ledger.erasure import empty
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.mails.events import MailWordsErased, MailWordsKept
from bluelamp.mails.letters import Letter, new_words_of, sender_of, subject_of, words_of
from bluelamp.mails.models import Mail, MailWords
from bluelamp.mails.rules import Became

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


def settle(mail: Mail, became: Became, letter: Letter, **told: Any) -> None:
    """Write down what became of a mail of which nothing came yet."""
    mail.became, mail.settled_at = became, now()
    mail.twin = letter.twin if became != Became.SET_ASIDE else ""
    for name, value in told.items():
        setattr(mail, name, value)
    still = {"became": Became.WAITING, "decision": mail.decision}
    change_later(mail, "became", "settled_at", "twin", *told, still=still)


def keep_words(by: Actor, mail: Mail, letter: Letter) -> None:
    """Keep what a mail says beside its row; nothing where that was kept before someone decided of it."""
    if mail.decision and MailWords.objects.filter(mail=mail).exists():
        return
    said = new_row(
        MailWords,
        mail_id=mail.pk,
        sender=sender_of(letter),
        subject=subject_of(letter),
        words=words_of(letter),
        new_words=new_words_of(letter),
    )
    write_down(said)
    announce(MailWordsKept(mail_id=mail.pk, words_id=said.pk), by=by, wrote=[said])


def erase_mail(by: Actor, mail: Mail, reason: WhyErased) -> None:
    """Erase a mail and what it says; nothing where both are gone."""
    erase_file(by=by, file=mail.file, reason=reason)
    for said in MailWords.objects.filter(mail=mail).exclude(digest_key=b""):
        erased = MailWordsErased(mail_id=mail.pk, words_id=said.pk, reason=reason)
        announce(erased, by=by, wrote=empty(MailWords, [said]))


def attach(by: Actor, contact: "Contact", mail: Mail, letter: Letter) -> None:
    """Attach the files of a mail and the mail itself to its contact, and keep by what name answers will name it."""
    for taken in letter.files:
        record_file(by=by, contact=contact, taken=taken, attachment_id=new_id())
    record_kept_file(by=by, contact=contact, file_id=mail.file_id, attachment_id=new_id())
    if letter.message_id:
        name_in_thread(by=by, contact=contact, name=letter.message_id)
