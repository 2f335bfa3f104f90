"""Tables of the pulse: apart from people. An address here has no name and is on nobody's record."""

from uuid import uuid4

from django.db import models

from bluelamp.foundation.clock import new_id, now
from bluelamp.pulse.rules import LONGEST_NAME


class Wave(models.Model):
    """One asking, from its first day to its last. `margins` is how many people are of each group.

    `bank` is the number of the questions, None where the figures of a survey that was not ours came in. `figures` are
    counted once, when it is over.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=LONGEST_NAME)
    bank = models.PositiveSmallIntegerField(null=True)
    begins = models.DateField()
    ends = models.DateField()
    wanted = models.PositiveSmallIntegerField(default=0)
    in_welsh = models.BooleanField(default=False)
    margins = models.JSONField(default=dict)
    made_at = models.DateTimeField(default=now)
    ended_at = models.DateTimeField(null=True)
    figures = models.JSONField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(ends__gte=models.F("begins")), name="wave_ends_later"),
            models.CheckConstraint(
                condition=models.Q(ended_at=None, figures=None)
                | models.Q(ended_at__isnull=False, figures__isnull=False),
                name="wave_over_has_figures",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.begins}"


class Area(models.Model):
    """One area of a wave: how many addresses it has, and how many of them were drawn, written to, and answered."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    wave = models.ForeignKey(Wave, on_delete=models.PROTECT, related_name="areas")
    code = models.CharField(max_length=80)
    addresses = models.PositiveIntegerField()
    drawn = models.PositiveIntegerField(default=0)
    sent = models.PositiveIntegerField(default=0)
    answered = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["wave", "code"], name="area_once_in_a_wave")]

    def __str__(self) -> str:
        return self.code


class Draw(models.Model):
    """That chance took so many addresses of those that were left; the seed takes the same again."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    wave = models.ForeignKey(Wave, on_delete=models.PROTECT, related_name="draws")
    number = models.PositiveSmallIntegerField()
    seed = models.BigIntegerField()
    drawn = models.PositiveIntegerField()
    drawn_at = models.DateTimeField(default=now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["wave", "number"], name="draw_number_once")]

    def __str__(self) -> str:
        return f"{self.wave_id} {self.number}"


class Address(models.Model):
    """Somewhere that may be written to. The row goes when someone there answers, and
    with the wave at the latest.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="+")
    words = models.TextField()
    draw = models.ForeignKey(Draw, null=True, on_delete=models.PROTECT, related_name="+")
    place = models.PositiveIntegerField(null=True)
    code_digest = models.BinaryField(null=True, unique=True)
    sent_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["draw", "place"], name="addresses_by_place")]

    def __str__(self) -> str:
        return str(self.id)


class Answer(models.Model):
    """What someone said, who is of this area. It has no time, and its id is chance alone: nothing leads to whose."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    wave = models.ForeignKey(Wave, on_delete=models.PROTECT, related_name="answers")
    area = models.CharField(max_length=80)
    given = models.JSONField()

    def __str__(self) -> str:
        return str(self.id)


class Map(models.Model):
    """Where areas of waves lie, in the dots of a picture. There is one at most: whoever brings another replaces it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    outlines = models.JSONField()
    brought_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return str(self.id)
