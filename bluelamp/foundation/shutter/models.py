"""The shutter: while there is a row, nothing leaves the house."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.shutter.rules import Why


class Shutter(models.Model):
    """Sending is shut, since when and why. There is one row or none."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    only_one = models.BooleanField(default=True, unique=True, editable=False)
    why = models.CharField(
        max_length=12,
        choices=[(Why.RESTORED, _("a backup was restored")), (Why.BY_HAND, _("someone shut it"))],
    )
    shut_at = models.DateTimeField(default=now)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(only_one=True), name="one_shutter")]

    def __str__(self) -> str:
        return f"{self.why} {self.shut_at:%Y-%m-%d %H:%M}"
