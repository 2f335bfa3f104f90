"""Tables of what is known of people: names, handles, agreements, markers, consents, sealed names."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.database.sealed import SealedText
from bluelamp.foundation.ledger.models import Content
from bluelamp.people.rules import ConsentAnswer, GivenBy, HandleKind, Safety, WhyOpened, WhyWithdrawn

HANDLE_KINDS = [
    (HandleKind.EMAIL, _("E-mail")),
    (HandleKind.PHONE, _("Phone")),
    (HandleKind.POST, _("Postal address")),
    (HandleKind.SOCIAL, _("Name on social media")),
    (HandleKind.ACCOUNT, _("Account with another service")),
]

SAFETY = [
    (Safety.SAFE, _("safe")),
    (Safety.NOT_SAFE, _("not safe")),
    (Safety.NOT_SURE, _("not sure")),
    (Safety.NEVER, _("never safe")),
]

WHY_OPENED = [
    (WhyOpened.RISK_TO_LIFE, _("a life is at risk")),
    (WhyOpened.COURT_ORDER, _("a court has ordered it")),
    (WhyOpened.SERIOUS_CRIME, _("a serious crime cannot be looked into without it")),
]


class Person(Content):
    """Someone the force has heard from, known by name or not."""

    emptied: ClassVar = {"name": ""}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.TextField(blank=True, default="")
    recorded_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return self.name or str(_("Name not given"))


class Handle(Content):
    """One way to reach a person, and whether using it is safe, as it was given: the first agreement about it."""

    emptied: ClassVar = {"value": "", "safety": Safety.NOT_SAFE}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="handles")
    kind = models.CharField(max_length=8, choices=HANDLE_KINDS)
    value = models.TextField()
    safety = models.CharField(max_length=8, choices=SAFETY, default=Safety.NOT_SURE)
    given_by_owner = models.BooleanField(default=False)
    given_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.get_safety_display()}"


class Agreement(Content):
    """What was agreed about using a handle, in place of all that was agreed before. Append-only, but for erasing it.

    `hours` are times of the week as `[[days], first minute, minute after the last]`, None for any time.
    """

    emptied: ClassVar = {
        "safety": Safety.NOT_SAFE,
        "hours": [],
        "sealed_code_word": "",
        "others": "",
        "said_by": "",
    }

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    handle = models.ForeignKey(Handle, on_delete=models.PROTECT, related_name="+", db_index=False)
    safety = models.CharField(max_length=8, choices=SAFETY)
    hours = models.JSONField(null=True)
    may_leave_message = models.BooleanField()
    withhold_number = models.BooleanField()
    neutral_sender = models.BooleanField()
    sealed_code_word = models.TextField(blank=True, default="")
    others = SealedText(blank=True, default="")
    given_by = models.CharField(
        max_length=12,
        choices=[
            (GivenBy.OWNER, _("the person themselves")),
            (GivenBy.SOMEONE_ELSE, _("someone else")),
            (GivenBy.OFFICER, _("an officer")),
        ],
    )
    said_by = SealedText(blank=True, default="")
    written_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return f"{self.handle_id} {self.written_at:%Y-%m-%d %H:%M}"


class MarkerKind(models.Model):
    """A kind of warning marker, from the list the force keeps. Its code never changes."""

    code = models.SlugField(primary_key=True, max_length=40)
    label = models.CharField(max_length=40, unique=True)

    def __str__(self) -> str:
        return self.label


class Marker(Content):
    """A warning about a person that someone put on: what, who says so, and until when. It is never computed."""

    emptied: ClassVar = {"kind": None, "words": "", "source": "", "shown_by": ""}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="markers")
    kind = models.ForeignKey(MarkerKind, null=True, on_delete=models.PROTECT, related_name="+")
    words = models.TextField()
    source = models.TextField()
    put_on_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    put_on_at = models.DateTimeField(default=now)
    expires_on = models.DateField()
    reviewed_by = models.ForeignKey("staff.Account", null=True, on_delete=models.PROTECT, related_name="+")
    reviewed_at = models.DateTimeField(null=True)
    shown_by = models.TextField(blank=True, default="")
    withdrawn_by = models.ForeignKey("staff.Account", null=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_reason = models.CharField(
        max_length=16,
        choices=[
            (WhyWithdrawn.NO_LONGER, _("It holds no longer")),
            (WhyWithdrawn.NOT_TRUE, _("It was never true")),
            (WhyWithdrawn.OTHER_PERSON, _("It is about someone else")),
            (WhyWithdrawn.BY_MISTAKE, _("It was put on by mistake")),
        ],
        blank=True,
        default="",
    )

    def __str__(self) -> str:
        return f"{self.kind_id} {self.expires_on:%Y-%m-%d}"


class Consent(Content):
    """We asked the person of a matter whether something may be shared: what, for what, with whom, and until when."""

    emptied: ClassVar = {"what": "", "purpose": "", "with_whom": ""}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    matter_id = models.UUIDField(db_index=True)
    what = SealedText()
    purpose = SealedText()
    with_whom = SealedText()
    until = models.DateField()
    asked_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=now)
    answer = models.CharField(
        max_length=8,
        choices=[(ConsentAnswer.GIVEN, _("given")), (ConsentAnswer.DECLINED, _("declined"))],
        blank=True,
        default="",
    )
    answered_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.matter_id} {self.asked_at:%Y-%m-%d %H:%M}"


class ConsentUse(Content):
    """Something was shared under a consent: with whom, and for what. Append-only, but for erasing it."""

    emptied: ClassVar = {"to_whom": "", "what_for": ""}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    consent = models.ForeignKey(Consent, on_delete=models.PROTECT, related_name="uses")
    matter_id = models.UUIDField()
    to_whom = SealedText()
    what_for = SealedText()
    used_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    used_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return f"{self.consent_id} {self.used_at:%Y-%m-%d %H:%M}"


class SealedName(Content):
    """Who someone says they are, for a part of a matter that they told without a name. It is on no record of theirs.

    The name is encrypted under the key of identities, and reading the row does not open it. `part_id` is of a message
    or of the report, or of the matter where it is for all of it.
    """

    emptied: ClassVar = {"sealed_name": ""}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    matter_id = models.UUIDField(db_index=True)
    part_id = models.UUIDField()
    sealed_name = models.TextField()
    given_at = models.DateTimeField(default=now)
    taken_back_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["matter_id", "part_id"],
                condition=models.Q(taken_back_at=None),
                name="one_sealed_name_for_each_part",
            )
        ]

    def __str__(self) -> str:
        return f"{self.matter_id} {self.given_at:%Y-%m-%d %H:%M}"


class NameOpening(Content):
    """Someone asked to open a sealed name, for a reason and on an authority, and someone else allowed it or did not.

    `opened_at` is when the name was first read under it.
    """

    emptied: ClassVar = {"authority": "", "why_not_told": ""}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    sealed_name = models.ForeignKey(SealedName, on_delete=models.PROTECT, related_name="+")
    matter_id = models.UUIDField(db_index=True)
    why = models.CharField(max_length=16, choices=WHY_OPENED)
    authority = SealedText()
    is_told = models.BooleanField()
    why_not_told = SealedText(blank=True, default="")
    asked_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=now)
    allowed_by = models.ForeignKey("staff.Account", null=True, on_delete=models.PROTECT, related_name="+")
    allowed_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(allowed_by=None) | ~models.Q(allowed_by=models.F("asked_by")),
                name="opening_allowed_by_someone_else",
            )
        ]

    def __str__(self) -> str:
        return f"{self.why} {self.asked_at:%Y-%m-%d %H:%M}"


class KeptAddress(models.Model):
    """Where the connection came from that a report without a name was sent over, encrypted and kept for some days."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    matter_id = models.UUIDField(unique=True)
    sealed_address = models.TextField()
    kept_at = models.DateTimeField(default=now, db_index=True)

    def __str__(self) -> str:
        return f"{self.matter_id} {self.kept_at:%Y-%m-%d %H:%M}"


class AddressOpening(Content):
    """Someone opened the address of a connection because a life was at risk, on an authority."""

    emptied: ClassVar = {"authority": ""}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    matter_id = models.UUIDField(db_index=True)
    authority = SealedText()
    opened_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return f"{self.matter_id} {self.opened_at:%Y-%m-%d %H:%M}"
