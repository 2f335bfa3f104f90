"""Tables of promises."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import new_id, now
from bluelamp.promises.rules import Kind, WhyDropped


class Promise(models.Model):
    """Something owed to a person by a moment, seen by both sides."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(
        max_length=16,
        choices=[
            (Kind.FIRST_ANSWER, _("A first answer")),
            (Kind.CALL, _("That we ring")),
            (Kind.OTHER, _("Something we said")),
        ],
    )
    words = models.TextField(blank=True, default="")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="promises")
    matter_id = models.UUIDField(db_index=True)
    made_at = models.DateTimeField(default=now)
    made_by = models.ForeignKey("staff.Account", null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    due_at = models.DateTimeField()
    kept_at = models.DateTimeField(null=True)
    dropped_at = models.DateTimeField(null=True)
    drop_reason = models.CharField(
        max_length=16,
        choices=[
            (WhyDropped.NOT_WANTED, _("it is not needed any more")),
            (WhyDropped.OTHERS_DO_IT, _("someone else does it")),
            (WhyDropped.NOT_POSSIBLE, _("we could not do it")),
        ],
        blank=True,
        default="",
    )

    def __str__(self) -> str:
        return self.words or self.get_kind_display()
