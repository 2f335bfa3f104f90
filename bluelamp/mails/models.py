"""The tables of mails that came in, and of what stands in those of which no contact was made."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.models import Content
from bluelamp.mails.rules import Became, Decision, WhyHeld, WhySetAside


class Mail(models.Model):
    """One mail as it came, known by the SHA-256 of its bytes. The row holds nothing that stands in it.

    `file` has the bytes. `no_return_path` says that the mail server gave nobody to answer to. `twin` is the same for
    the same mail that came by another way. `contact` is what it became, joined or is held beside; where it waits, what
    a member of staff decided that it joins.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    sha256 = models.CharField(max_length=64, unique=True)
    file = models.OneToOneField("files.File", on_delete=models.PROTECT, related_name="+")
    no_return_path = models.BooleanField()
    arrived_at = models.DateTimeField(default=now)
    twin = models.CharField(max_length=64, blank=True, default="")
    became = models.CharField(max_length=9, choices=[(code, code) for code in Became], default=Became.WAITING)
    why_set_aside = models.CharField(
        max_length=14,
        choices=[
            (WhySetAside.BOUNCE, _("one of our e-mails came back")),
            (WhySetAside.AUTOMATIC, _("a program sent it")),
            (WhySetAside.NO_RETURN_PATH, _("it names nobody to answer to")),
            (WhySetAside.OURS, _("it is from an address of our own")),
            (WhySetAside.TWICE, _("the same e-mail came before, by another way")),
        ],
        blank=True,
        default="",
    )
    why_held = models.CharField(
        max_length=11,
        choices=[
            (WhyHeld.STRANGER, _("It is not from an address of theirs that we may write to.")),
            (WhyHeld.NOT_VOUCHED, _("It says that it is from them, and nobody vouches for that.")),
        ],
        blank=True,
        default="",
    )
    decision = models.CharField(max_length=11, choices=[(code, code) for code in Decision], blank=True, default="")
    contact = models.ForeignKey("contacts.Contact", null=True, on_delete=models.PROTECT, related_name="+")
    message = models.OneToOneField("contacts.Message", null=True, on_delete=models.PROTECT, related_name="+")
    settled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(became=Became.WAITING, message=None, settled_at=None, why_set_aside="", why_held="")
                | Q(became=Became.CONTACT, contact__isnull=False, message=None, settled_at__isnull=False)
                | Q(became=Became.MESSAGE, contact__isnull=False, message__isnull=False, settled_at__isnull=False)
                | (Q(became=Became.HELD, contact__isnull=False, settled_at__isnull=False) & ~Q(why_held=""))
                | (
                    Q(became__in=[Became.SET_ASIDE, Became.FORGOTTEN], contact=None, settled_at__isnull=False)
                    & ~Q(why_set_aside="")
                ),
                name="mail_became_one_thing",
            ),
            models.UniqueConstraint(fields=["twin"], condition=~Q(twin=""), name="no_mail_settled_twice"),
            models.UniqueConstraint(
                fields=["contact"], condition=Q(became=Became.CONTACT), name="one_mail_began_a_contact"
            ),
        ]
        indexes = [
            models.Index(
                fields=["became", "arrived_at"],
                condition=Q(became__in=[Became.WAITING, Became.SET_ASIDE]),
                name="mails_open",
            )
        ]

    def __str__(self) -> str:
        return f"{self.became} {self.arrived_at:%Y-%m-%d %H:%M}"


class MailWords(Content):
    """What a mail says that is no contact: who it says it is from, and all of its words and what is new in them.

    Append-only, but for erasing it.
    """

    emptied: ClassVar = {"sender": "", "subject": "", "words": "", "new_words": ""}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    mail = models.OneToOneField(Mail, on_delete=models.PROTECT, related_name="said")
    sender = models.TextField(blank=True)
    subject = models.TextField(blank=True)
    words = models.TextField(blank=True)
    new_words = models.TextField(blank=True)

    def __str__(self) -> str:
        return str(self.mail_id)
