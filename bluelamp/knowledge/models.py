"""Tables of knowledge."""

from django.db import models

from bluelamp.foundation.clock import new_id, now
from bluelamp.knowledge.rules import Kind, Outcome


class SavedReply(models.Model):
    """Words that the force keeps in versions, by a code that never changes: a saved reply, a template, an article.

    The phrases that tell of danger too, by their language.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=8, choices=[(code, code) for code in Kind], default=Kind.REPLY)
    code = models.SlugField(max_length=40)
    withdrawn_at = models.DateTimeField(null=True)
    offered_from = models.PositiveSmallIntegerField(default=1)  # versions from before it was last withdrawn stay away

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "code"], name="one_of_each_code")]

    def __str__(self) -> str:
        return self.code


class ReplyVersion(models.Model):
    """What such words say in one version; of those that are approved the one with the highest number is offered."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reply = models.ForeignKey(SavedReply, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=80)
    words = models.TextField()
    more = models.JSONField(default=dict)  # of an article: what else `Article` holds
    written_by = models.ForeignKey("staff.Account", null=True, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(default=now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["reply", "number"], name="one_version_of_each_number")]

    def __str__(self) -> str:
        return f"{self.title} {self.number}"


class Approval(models.Model):
    """Someone other than its writer found a version fit to be used.

    It names nobody where the version was in use before that was asked for.
    """

    version = models.OneToOneField(ReplyVersion, primary_key=True, on_delete=models.PROTECT, related_name="approval")
    approved_by = models.ForeignKey("staff.Account", null=True, on_delete=models.PROTECT, related_name="+")
    approved_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return f"{self.version} approved"


class Tally(models.Model):
    """How often something came of an article on one day. It holds nobody, and not what was typed.

    Without a code it counts searches that found none.
    """

    code = models.SlugField(max_length=40, blank=True)
    day = models.DateField()
    what = models.CharField(max_length=10, choices=[(code, code) for code in Outcome])
    number = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["code", "day", "what"], name="one_tally_of_each_day")]

    def __str__(self) -> str:
        return f"{self.code} {self.day} {self.what}: {self.number}"
