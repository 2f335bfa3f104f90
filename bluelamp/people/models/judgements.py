"""Tables of which records of people are of one person, and of what makes them alike."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import new_id, now
from bluelamp.people.models.people import Person
from bluelamp.people.rules import Verdict

VERDICTS = [
    (Verdict.SAID_SO, _("One person: they said so themselves")),
    (Verdict.SHOWED_PAPERS, _("One person: they showed papers")),
    (Verdict.CODE_WORD, _("One person: they knew the code word")),
    (Verdict.ALL_AGREES, _("One person: all that is known agrees")),
    (Verdict.SHARE, _("Two people, who share a phone or an address")),
    (Verdict.TWO, _("Two people")),
]


class Judgement(models.Model):
    """What someone decided of two records: that they are of one person, or of two. It moves nothing from either.

    A pair has at most one that stands. `person` is the one of the two with the lower id.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    verdict = models.CharField(max_length=12, choices=VERDICTS)
    judged_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    judged_at = models.DateTimeField(default=now)
    taken_back_by = models.ForeignKey("staff.Account", null=True, on_delete=models.PROTECT, related_name="+")
    taken_back_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(person__lt=models.F("other")), name="judgement_of_two"),
            models.UniqueConstraint(
                fields=["person", "other"], condition=models.Q(taken_back_at=None), name="one_judgement_stands"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.verdict} {self.judged_at:%Y-%m-%d %H:%M}"


class Likeness(models.Model):
    """One thing by which a person is found beside whoever is like them: a keyed number, in which no word stands."""

    key = models.BigIntegerField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "person"], name="one_likeness_each")]

    def __str__(self) -> str:
        return str(self.key)
