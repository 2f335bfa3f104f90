"""The table of who looks at what just now. It is no record: a row older than a minute is nothing."""

from django.db import models

from bluelamp.foundation.clock import now


class Presence(models.Model):
    """Someone has a record open in a browser, and is writing about it or not."""

    account_id = models.UUIDField()
    record_id = models.UUIDField()
    is_writing = models.BooleanField(default=False)
    at = models.DateTimeField(default=now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record_id", "account_id"], name="present_once")]
        indexes = [models.Index(fields=["account_id", "at"], name="presence_of_account")]

    def __str__(self) -> str:
        return f"{self.account_id} {self.at:%H:%M:%S}"
