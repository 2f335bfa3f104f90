"""Tables of the records room."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import new_id, now
from bluelamp.records.rules import Standing, State, WhyKept

STATES = [
    (State.WAITING, _("Waiting to be sent")),
    (State.HELD, _("Held there")),
    (State.REFUSED, _("Refused")),
    (State.UNKNOWN, _("Not known")),
    (State.KEPT_BACK, _("Kept back")),
]
WHY_KEPT = [
    (WhyKept.SEALED, _("It was sealed since, and whoever asked for it may not see it now. Nothing is sent.")),
    (WhyKept.ERASED, _("It was erased here, so nothing more is sent.")),
]


class Filing(models.Model):
    """A contact that someone had sent to the records system, and how it stands there.

    `version` is of what was sent last, `digest` a keyed one of all that it said, `held_version` the one that they say
    they hold. `reason` is what their system said when it refused. `since` is when the state began.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    contact = models.OneToOneField("contacts.Contact", on_delete=models.PROTECT, related_name="+")
    asked_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=now)
    state = models.CharField(max_length=10, choices=STATES, default=State.WAITING)
    since = models.DateTimeField(default=now)
    number = models.CharField(max_length=40, blank=True, default="")
    reason = models.CharField(max_length=200, blank=True, default="")
    kept_because = models.CharField(max_length=10, choices=WHY_KEPT, blank=True, default="")
    version = models.PositiveIntegerField(default=0)
    held_version = models.PositiveIntegerField(default=0)
    digest = models.BinaryField(default=b"")
    tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["state", "since"], name="filings_by_state")]

    def __str__(self) -> str:
        return f"{self.contact_id} {self.state}"

    @property
    def standing(self) -> Standing:
        """Return how it stands, for the rules to decide on."""
        return Standing(State(self.state), self.number, self.version, self.held_version, self.reason, self.tries)


class Comparison(models.Model):
    """What came of asking the records system about every report that should be there.

    `right` were as we knew, `mended` were not and ours was put right, `missing` are sent again, `changed` are brought
    up to date, and of `unsure` nobody can say. One that was `cut_short` asked no further, because nobody answered.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    ended_at = models.DateTimeField(default=now, db_index=True)
    right = models.PositiveIntegerField()
    mended = models.PositiveIntegerField()
    missing = models.PositiveIntegerField()
    changed = models.PositiveIntegerField()
    unsure = models.PositiveIntegerField()
    cut_short = models.BooleanField()

    def __str__(self) -> str:
        return f"{self.ended_at:%Y-%m-%d %H:%M}"
