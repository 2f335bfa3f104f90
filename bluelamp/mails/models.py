"""The table of mails that came in. It holds nothing that stands in them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import new_id, now
from bluelamp.mails.rules import Became, WhySetAside


class Mail(models.Model):
    """One mail as it came, known by the SHA-256 of its bytes, of which its Message-ID is a part.

    `file` has the bytes. `no_return_path` says that the mail server gave nobody to answer to.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    sha256 = models.CharField(max_length=64, unique=True)
    file = models.OneToOneField("files.File", on_delete=models.PROTECT, related_name="+")
    no_return_path = models.BooleanField()
    arrived_at = models.DateTimeField(default=now)
    became = models.CharField(max_length=9, choices=[(code, code) for code in Became], default=Became.WAITING)
    why_set_aside = models.CharField(
        max_length=14,
        choices=[
            (WhySetAside.BOUNCE, _("one of our e-mails came back")),
            (WhySetAside.AUTOMATIC, _("a program sent it")),
            (WhySetAside.NO_RETURN_PATH, _("it names nobody to answer to")),
            (WhySetAside.OURS, _("it is from an address of our own")),
        ],
        blank=True,
        default="",
    )
    contact = models.OneToOneField("contacts.Contact", null=True, on_delete=models.PROTECT, related_name="+")
    settled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(became=Became.WAITING, contact=None, settled_at=None, why_set_aside="")
                | models.Q(became=Became.CONTACT, contact__isnull=False, settled_at__isnull=False, why_set_aside="")
                | (
                    models.Q(became=Became.SET_ASIDE, contact=None, settled_at__isnull=False)
                    & ~models.Q(why_set_aside="")
                ),
                name="mail_became_one_thing",
            )
        ]
        indexes = [
            models.Index(fields=["became", "arrived_at"], condition=~models.Q(became=Became.CONTACT), name="mails_open")
        ]

    def __str__(self) -> str:
        return f"{self.became} {self.arrived_at:%Y-%m-%d %H:%M}"
