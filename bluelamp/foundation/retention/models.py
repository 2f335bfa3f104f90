"""How long this force keeps what watches its own people."""

from typing import Final

from django.db import models

from bluelamp.foundation.clock import new_id

AT_LEAST: Final = 12


class KeepingTimes(models.Model):
    """The force's own choice, in months. One row; the database itself lets no look go that is younger."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    only_one = models.BooleanField(default=True, unique=True, editable=False)
    looks_months = models.PositiveSmallIntegerField(default=72)
    security_months = models.PositiveSmallIntegerField(default=24)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(only_one=True), name="one_choice"),
            models.CheckConstraint(
                condition=models.Q(looks_months__gte=AT_LEAST, security_months__gte=AT_LEAST), name="kept_for_a_year"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.looks_months}, {self.security_months}"
