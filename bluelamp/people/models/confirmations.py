"""Tables of what was agreed to ask someone by, and of how they showed in a contact that it is them."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.database.sealed import SealedText
from bluelamp.foundation.ledger.models import Content
from bluelamp.people.models.people import Person
from bluelamp.people.rules import Proof

PROOFS = [
    (Proof.CODE_WORD, _("They said the code word")),
    (Proof.QUESTION, _("They answered the agreed question")),
    (Proof.PAPERS, _("They showed me papers with their picture")),
]


class AgreedQuestion(Content):
    """A question that only the person can answer, agreed with them. Append-only, but for erasing it; the newest holds.

    The answer is encrypted, and shown to nobody: what is said is compared with it.
    """

    emptied: ClassVar = {"question": "", "sealed_answer": ""}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    question = SealedText(blank=True)
    sealed_answer = models.TextField(blank=True)
    agreed_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    agreed_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return f"{self.person_id} {self.agreed_at:%Y-%m-%d %H:%M}"


class Confirmation(models.Model):
    """That someone showed, or did not, in a contact that it is them. Append-only; what they said is not kept."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    matter_id = models.UUIDField()
    proof = models.CharField(max_length=12, choices=PROOFS)
    right = models.BooleanField()
    tried_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    tried_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return f"{self.proof} {self.tried_at:%Y-%m-%d %H:%M}"
