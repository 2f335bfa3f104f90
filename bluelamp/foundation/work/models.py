"""Tables of work behind the pages. They hold ids and codes, never words."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import new_id, now


class JobState(models.TextChoices):
    """How far a job has come."""

    WAITING = "waiting", _("waits")
    RUNNING = "running", _("runs")
    DONE = "done", _("done")
    FAILED = "failed", _("given up")


class Job(models.Model):
    """One piece of work. While it runs it is leased: when the lease of a killed worker ends, another takes the job."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=120)
    subject = models.UUIDField(null=True)
    facts = models.JSONField(default=dict)
    state = models.CharField(max_length=8, choices=JobState, default=JobState.WAITING)
    asked_at = models.DateTimeField(default=now)
    due_at = models.DateTimeField(default=now)
    attempts = models.PositiveSmallIntegerField(default=0)
    leased_until = models.DateTimeField(null=True)
    lease = models.UUIDField(null=True)
    failed_with = models.CharField(max_length=200, blank=True, default="")
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["due_at"], condition=Q(state__in=[JobState.WAITING, JobState.RUNNING]), name="jobs_to_do"
            ),
            models.Index(
                fields=["subject", "id"],
                condition=Q(state__in=[JobState.WAITING, JobState.RUNNING], subject__isnull=False),
                name="jobs_of_subject",
            ),
            models.Index(fields=["state", "-ended_at"], name="jobs_ended"),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.state}"


class Round(models.Model):
    """When a job that comes round again is next due."""

    name = models.CharField(primary_key=True, max_length=120)
    due_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.name} {self.due_at:%Y-%m-%d %H:%M}"
