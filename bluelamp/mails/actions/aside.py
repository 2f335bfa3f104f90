"""Setting a mail aside, taking it up all the same, and forgetting it once it was kept long enough."""

from uuid import UUID

from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.mails.events import MailForgotten, MailSetAside
from bluelamp.mails.letters import Letter
from bluelamp.mails.models import Mail
from bluelamp.mails.rules import Became, WhySetAside
from bluelamp.mails.settling import erase_mail, keep_words, settle
from bluelamp.mails.waiting import waiting


@action(may="mails.take", announces=MailSetAside)
def set_mail_aside(*, by: Actor, mail_id: UUID, why: WhySetAside, letter: Letter) -> None:
    """Let a mail make no contact; it is kept, with what it says. One of which something came before stays as it is."""
    mail = waiting(mail_id, locked=True)
    if mail is None:
        nothing_new()
        return
    keep_words(by, mail, letter)
    settle(mail, Became.SET_ASIDE, letter, why_set_aside=why)
    announce(MailSetAside(mail_id=mail.pk, why=why), by=by)


@action(may="mails.forget", announces=MailForgotten)
def forget_mail(*, by: Actor, mail_id: UUID) -> None:
    """Erase a mail that was set aside, and what it says; its row stays, so that it is known if it comes again."""
    mails = Mail.objects.select_for_update(of=("self",)).select_related("file")
    mail = mails.filter(pk=mail_id, became=Became.SET_ASIDE).first()
    if mail is None:
        nothing_new()
        return
    erase_mail(by, mail, WhyErased.NO_LONGER_NEEDED)
    mail.became = Became.FORGOTTEN
    mail.save(update_fields=["became"])
    announce(MailForgotten(mail_id=mail.pk), by=by)
