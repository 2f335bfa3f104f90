"""Tables of partners."""

from django.db import models

from bluelamp.foundation.clock import new_id, now
from bluelamp.partners.rules import LONGEST_NAME, MOST_PACE, USUAL_PACE


class Partner(models.Model):
    """An organisation whose systems send reports."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=LONGEST_NAME, unique=True)

    def __str__(self) -> str:
        return self.name


class Key(models.Model):
    """What a partner's system shows to come in, kept only as a keyed digest; it never opens anything once ended.

    `services` are the codes of those it may send reports to, `pace` how many requests it may make in a minute.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="keys")
    digest = models.BinaryField(unique=True)
    services = models.JSONField()
    reads_status = models.BooleanField(default=False)
    pace = models.PositiveIntegerField(default=USUAL_PACE)
    made_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now)
    last_used_on = models.DateField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(pace__range=(1, MOST_PACE)), name="pace_of_key_within_bounds")
        ]

    def __str__(self) -> str:
        return f"{self.partner_id} {self.made_at:%Y-%m-%d}"


class Arrival(models.Model):
    """That a report came from a partner, with what it takes to give the same answer again.

    Neither the receipt code nor the name that the sending had is kept: both lead here by a keyed digest only.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+", db_index=False)
    contact = models.OneToOneField("contacts.Contact", on_delete=models.PROTECT, related_name="+")
    sent_as = models.BinaryField(unique=True)
    body = models.BinaryField()
    answer_by = models.DateTimeField()
    withdrawn = models.BooleanField()
    danger = models.BooleanField()

    def __str__(self) -> str:
        return f"{self.partner_id} {self.contact_id}"
