"""The table of weights that were learnt from the force's own people, version by version."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import new_id, now
from bluelamp.people.rules import LearningStep

LEARNING_STEPS = [
    (LearningStep.WAITS, _("Waits to begin")),
    (LearningStep.READS, _("Reads the people")),
    (LearningStep.LEARNS, _("Learns from them")),
    (LearningStep.LEARNT, _("Learnt")),
    (LearningStep.TOO_FEW, _("There are too few people to learn from")),
]


class LearntWeights(models.Model):
    """One version of the weights by which people are found alike: from how many people it was learnt, and what it says.

    It holds odds of fields, and nothing of anyone.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.PositiveIntegerField(unique=True)
    asked_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=now)
    step = models.CharField(max_length=8, choices=LEARNING_STEPS, default=LearningStep.WAITS)
    people = models.PositiveIntegerField(null=True)
    weights = models.JSONField(null=True)
    learnt_at = models.DateTimeField(null=True)
    in_use = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["in_use"], condition=models.Q(in_use=True), name="one_version_in_use"),
            models.CheckConstraint(
                condition=models.Q(in_use=False) | models.Q(weights__isnull=False), name="only_what_was_learnt_is_used"
            ),
        ]

    def __str__(self) -> str:
        return str(self.number)
