"""Tables of partners."""

from django.db import models

from bluelamp.foundation.clock import new_id, now
from bluelamp.partners.rules import LONGEST_NAME, LONGEST_TARGET, MOST_PACE, USUAL_PACE, News


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


class Webhook(models.Model):
    """Where a partner's system is told what happened with the reports that it sent; never again once ended.

    `hears` are the codes of what it is told. Messages are signed with the secret and, until the partner has changed
    over, with the earlier one. While it is stopped, messages wait until someone has them sent again.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="webhooks")
    target = models.CharField(max_length=LONGEST_TARGET)
    hears = models.JSONField()
    sealed_secret = models.TextField()
    sealed_earlier = models.TextField(blank=True, default="")
    made_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now)
    stopped_at = models.DateTimeField(null=True)
    stopped_why = models.CharField(max_length=20, blank=True, default="")
    ended_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.partner_id} {self.made_at:%Y-%m-%d}"


class Delivery(models.Model):
    """One message to a partner's system: what happened with which of its reports, when, and when it was told."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    webhook = models.ForeignKey(Webhook, on_delete=models.PROTECT, related_name="deliveries", db_index=False)
    arrival = models.ForeignKey(Arrival, on_delete=models.PROTECT, related_name="+")
    news = models.CharField(max_length=10, choices=[(code, code) for code in News])
    happened_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    told_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["webhook", "arrival", "news", "happened_at"], name="each_news_told_once")
        ]
        indexes = [
            models.Index(fields=["webhook", "id"], condition=models.Q(told_at=None), name="deliveries_waiting"),
            models.Index(fields=["happened_at"], name="deliveries_by_age"),
        ]

    def __str__(self) -> str:
        return f"{self.news} {self.happened_at:%Y-%m-%d %H:%M}"
