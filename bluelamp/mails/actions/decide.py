"""What staff decide of mails that the program was not sure of. The work behind the door then reads those again."""

from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.mails.events import MailDecided, MailTakenUp
from bluelamp.mails.models import Mail
from bluelamp.mails.rules import Became, Decision


@action(may="mails.decide", announces=MailDecided, on="mail")
def decide_held(*, by: Actor, mail: Mail, decision: Decision) -> None:
    """Have a held reply join its contact, as it is theirs, or make a contact of its own; the first decision stands."""
    held = _still(mail, Became.HELD)
    if held is None:
        nothing_new()
        return
    contact = held.contact
    assert contact is not None
    _read_again(held, decision)
    decided = MailDecided(mail_id=held.pk, contact_id=contact.pk, person_id=contact.person_id, decision=decision)
    announce(decided, by=by)


@action(may="mails.take_up", announces=MailTakenUp, on="mail")
def take_up(*, by: Actor, mail: Mail) -> None:
    """Have a mail that was set aside make a contact all the same; done twice it is done once."""
    aside = _still(mail, Became.SET_ASIDE)
    if aside is None:
        nothing_new()
        return
    _read_again(aside, Decision.OWN_CONTACT)
    announce(MailTakenUp(mail_id=aside.pk), by=by)


def _still(mail: Mail, became: Became) -> Mail | None:
    mails = Mail.objects.select_for_update(of=("self",)).select_related("contact")
    return mails.filter(pk=mail.pk, became=became).first()


def _read_again(mail: Mail, decision: Decision) -> None:
    mail.became, mail.decision, mail.settled_at = Became.WAITING, decision, None
    mail.why_set_aside, mail.why_held, mail.twin = "", "", ""
    if decision == Decision.OWN_CONTACT:
        mail.contact = None
    mail.save(update_fields=["became", "decision", "settled_at", "why_set_aside", "why_held", "twin", "contact"])
