"""Tables of contacts."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.fitting import Asks
from bluelamp.contacts.guest_rules import ComesAs
from bluelamp.contacts.posting_rules import PostingState, WhyCameBack
from bluelamp.contacts.queue_order import DUE_OR_LAST, URGENCY
from bluelamp.contacts.rules import ENGLISH, Box, Channel, CloseReason, Direction, NoticeState, Refusal, State
from bluelamp.contacts.text_rules import SendingState
from bluelamp.foundation.clock import new_id, now, random_reference
from bluelamp.foundation.ledger.models import Content

IN_ORDER = (models.F("danger").desc(), URGENCY, DUE_OR_LAST, models.F("id"))
# All that the figures of what is open are counted from: they read the index, and no contact.
COUNTED = ("assigned_to", "received_at", "due_at", "sealed", "closed_at")
CLOSE_REASONS = [
    (CloseReason.ANSWERED, _("Answered in full")),
    (CloseReason.PASSED_ON, _("Passed on to officers")),
    (CloseReason.RECORDED_ELSEWHERE, _("Already recorded elsewhere")),
    (CloseReason.WITHDRAWN, _("The person took it back")),
    (CloseReason.NOT_FOR_POLICE, _("Not for the police; told whom to ask")),
]

WHY_CAME_BACK = [
    (WhyCameBack.GONE, _("They do not live there any more")),
    (WhyCameBack.NOT_THERE, _("There is no such address")),
    (WhyCameBack.REFUSED, _("Somebody there did not take it")),
    (WhyCameBack.NOT_SAID, _("It does not say why")),
]


class RoutingRule(models.Model):
    """Says to which team a contact goes as it comes in. It never changes: a changed one is another, and it is kept."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=60)
    chosen = models.CharField(max_length=120, blank=True, default="")
    place = models.CharField(max_length=200, blank=True, default="")
    words = models.CharField(max_length=200, blank=True, default="")
    team = models.ForeignKey("staff.Team", on_delete=models.PROTECT, related_name="+")
    skill = models.ForeignKey("staff.Skill", null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now)
    dropped_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name

    @property
    def asks(self) -> Asks:
        """Return what it asks of a contact."""
        return Asks(self.chosen, self.place, self.words)


class Contact(models.Model):
    """One matter that someone came to us with, on whatever channel."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reference = models.CharField(max_length=12, unique=True, default=random_reference)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="contacts")
    channel = models.CharField(max_length=20)
    subject = models.CharField(max_length=60)
    team = models.ForeignKey("staff.Team", on_delete=models.PROTECT, related_name="+", db_index=False)
    rule = models.ForeignKey(RoutingRule, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    sealed = models.BooleanField(default=False)
    sensitive = models.BooleanField(default=False)
    danger = models.BooleanField(default=False)
    language = models.CharField(max_length=8, default=ENGLISH)  # that the person read and wrote to us in
    grade = models.PositiveSmallIntegerField(null=True)
    state = models.CharField(max_length=10, choices=[(code, code) for code in State], default=State.WAITING)
    assigned_to = models.ForeignKey(
        "staff.Account", null=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    received_at = models.DateTimeField(default=now)
    due_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    close_reason = models.CharField(max_length=20, choices=CLOSE_REASONS, blank=True, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(grade=None) | models.Q(grade__range=(1, 5)), name="grade_1_to_5"),
            models.CheckConstraint(
                condition=models.Q(state=State.CLOSED, closed_at__isnull=False)
                | (~models.Q(state=State.CLOSED) & models.Q(closed_at=None)),
                name="closed_has_a_time",
            ),
        ]
        indexes = [
            models.Index(
                "team", "state", *IN_ORDER, *COUNTED, condition=models.Q(closed_at=None), name="queue_of_team"
            ),
            models.Index("state", *IN_ORDER, "team", *COUNTED, condition=models.Q(closed_at=None), name="queue_of_all"),
            models.Index(
                fields=["team", "-closed_at", "-id"], condition=models.Q(closed_at__isnull=False), name="closed_of_team"
            ),
            models.Index(
                fields=["assigned_to", "-closed_at", "-id"],
                condition=models.Q(assigned_to__isnull=False),
                name="queue_of_account",
            ),
            models.Index(
                fields=["-closed_at", "-id"], condition=models.Q(closed_at__isnull=False), name="closed_of_all"
            ),
            models.Index(fields=["-received_at"], condition=models.Q(channel=Channel.CHAT), name="chats_lately"),
        ]

    def __str__(self) -> str:
        return self.reference


class Message(Content):
    """What was said by someone to someone about a contact. Append-only, but for erasing the words."""

    emptied: ClassVar = {"words": ""}

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="messages")
    direction = models.CharField(
        max_length=12,
        choices=[
            (Direction.FROM_PERSON, _("From the person")),
            (Direction.TO_PERSON, _("To the person")),
            (Direction.NOTE, _("Internal note")),
        ],
    )
    words = models.TextField()
    written_at = models.DateTimeField(default=now)
    written_by = models.ForeignKey("staff.Account", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["contact", "written_at"], name="messages_of_contact")]

    def __str__(self) -> str:
        return f"{self.get_direction_display()} {self.written_at:%Y-%m-%d %H:%M}"


class Asking(models.Model):
    """Of one answer of ours: how many of its questions its person had answered before. It holds no words."""

    message_id = models.UUIDField(primary_key=True)
    team = models.ForeignKey("staff.Team", on_delete=models.PROTECT, related_name="+", db_index=False)
    channel = models.CharField(max_length=20)
    asked_again = models.PositiveSmallIntegerField()
    written_at = models.DateTimeField(default=now)

    class Meta:
        indexes = [models.Index(fields=["team", "written_at"], name="askings_of_team")]

    def __str__(self) -> str:
        return f"{self.message_id} {self.asked_again}"


class Attachment(Content):
    """A file that the person sent about a contact. Append-only."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="attachments")
    file = models.OneToOneField("files.File", on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=now)

    class Meta:
        indexes = [models.Index(fields=["contact", "added_at"], name="attachments_of_contact")]

    def __str__(self) -> str:
        return str(self.pk)


class Receipt(models.Model):
    """What opens a contact to the person it is from: a code kept only as a keyed hash, and a word they chose."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="receipts")
    code_digest = models.BinaryField(unique=True)
    word_hash = models.TextField()
    issued_at = models.DateTimeField(default=now)
    dead_at = models.DateTimeField(null=True)
    failures = models.PositiveSmallIntegerField(default=0)
    locked_until = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["contact"], condition=models.Q(dead_at=None), name="one_living_receipt")
        ]

    def __str__(self) -> str:
        return f"{self.contact_id} {self.issued_at:%Y-%m-%d}"


class Notice(models.Model):
    """What tells the person of an answer: decided when written, and decided again when it is sent.

    It is a neutral notice that there is an update or, to someone who came to us by e-mail or text, the answer itself.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    message = models.OneToOneField(Message, on_delete=models.PROTECT, related_name="notice")
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="notices")
    state = models.CharField(max_length=10, choices=[(code, code) for code in NoticeState], default=NoticeState.DUE)
    refusal = models.CharField(
        max_length=12,
        choices=[
            (Refusal.NO_HANDLE, _("no e-mail address was given")),
            (Refusal.NOT_OWNER, _("the address was given by someone else")),
            (Refusal.NOT_SAFE, _("the person did not say that e-mail is safe")),
            (Refusal.NOT_NOW, _("no time of the week was agreed")),
            (Refusal.SENSITIVE, _("nothing is sent about such a matter unless that was agreed")),
            (Refusal.SEALED, _("nothing is sent about a sealed matter")),
            (Refusal.TRAINING, _("nothing is sent from training")),
        ],
        blank=True,
        default="",
    )
    owed = models.BooleanField(default=True)  # where it does not arrive, whoever has the contact is asked to tell them
    due_at = models.DateTimeField(default=now)
    attempts = models.PositiveSmallIntegerField(default=0)
    leased_until = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=models.Q(state__in=[NoticeState.DUE, NoticeState.SENDING]),
                name="notices_due",
            )
        ]

    def __str__(self) -> str:
        return f"{self.state} {self.due_at:%Y-%m-%d %H:%M}"


class Sending(models.Model):
    """One time that a text was handed to a provider, who knows it by this id, and how far it came since."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="sendings")
    provider = models.CharField(max_length=8)
    sid = models.CharField(max_length=64, blank=True, default="")
    state = models.CharField(max_length=9, choices=[(code, code) for code in SendingState], default=SendingState.TRYING)
    segments = models.PositiveSmallIntegerField()
    tried_at = models.DateTimeField(default=now)
    told_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.provider} {self.state} {self.tried_at:%Y-%m-%d %H:%M}"


class Posting(models.Model):
    """One answer of ours as a letter to a postal address: asked for, printed, posted, come back.

    What it says is made anew each time it is printed. Its `reference` shows in the window of the envelope.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reference = models.CharField(max_length=12, unique=True, default=random_reference)
    message = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="+")
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="+")
    handle = models.ForeignKey("people.Handle", null=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=9, choices=[(code, code) for code in PostingState])
    refusal = models.CharField(max_length=12, choices=[(code, code) for code in Refusal], blank=True, default="")
    asked_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=now)
    printed_at = models.DateTimeField(null=True)
    posted_on = models.DateField(null=True)
    posted_by = models.ForeignKey("staff.Account", null=True, on_delete=models.PROTECT, related_name="+")
    came_back_at = models.DateTimeField(null=True)
    why = models.CharField(
        max_length=10,
        choices=WHY_CAME_BACK,
        blank=True,
        default="",
    )

    class Meta:
        indexes = [
            models.Index(
                fields=["asked_at"],
                condition=models.Q(state__in=[PostingState.WAITING, PostingState.PRINTED]),
                name="letters_to_post",
            ),
            models.Index(
                fields=["-posted_on"], condition=models.Q(state=PostingState.POSTED), name="letters_posted_lately"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.state}"


class ThreadName(models.Model):
    """What the sender's program calls something that came in about a contact: of a mail, its Message-ID.

    What answers it names it. It is kept encrypted, and as a keyed digest to look for.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="+")
    digest = models.BinaryField()
    sealed_name = models.TextField()
    heard_at = models.DateTimeField(default=now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["contact", "digest"], name="named_once_in_a_thread")]
        indexes = [models.Index(fields=["digest"], name="threads_by_name")]

    def __str__(self) -> str:
        return f"{self.contact_id} {self.heard_at:%Y-%m-%d %H:%M}"


class Mention(models.Model):
    """A note names a colleague, who finds it on their own page; they have read it once they opened the contact."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    message = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="mentions")
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="+")
    account = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    is_whisper = models.BooleanField(default=False)  # of a supervisor, to whoever answers a chat: disclosable
    mentioned_at = models.DateTimeField(default=now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["message", "account"], name="mentioned_once")]
        indexes = [models.Index(fields=["account", "-mentioned_at"], name="mentions_of_account")]

    def __str__(self) -> str:
        return f"{self.contact_id} {self.mentioned_at:%Y-%m-%d %H:%M}"


class Guest(models.Model):
    """Someone who was asked into one chat: they read and write in it from when they join until it ends for them."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="+")
    account = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+", db_index=False)
    comes_as = models.CharField(max_length=12, choices=[(code, code) for code in ComesAs])
    asked_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+", db_index=False)
    asked_at = models.DateTimeField(default=now)
    joined_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["account", "contact"], condition=models.Q(ended_at=None), name="guest_once_at_a_time"
            )
        ]

    def __str__(self) -> str:
        return f"{self.contact_id} {self.comes_as}"


class Tag(models.Model):
    """A word that a force sorts its contacts by. Its code never changes."""

    code = models.SlugField(primary_key=True, max_length=40)
    label = models.CharField(max_length=40, unique=True)

    def __str__(self) -> str:
        return self.label


class Tagged(models.Model):
    """A contact has a tag."""

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="tagged")
    tag = models.ForeignKey(Tag, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["contact", "tag"], name="tagged_once")]

    def __str__(self) -> str:
        return f"{self.contact_id} {self.tag_id}"


class SavedView(models.Model):
    """Filters of the queue under a name: one member of staff's own, or a whole team's."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=40)
    query = models.CharField(max_length=300)
    owner = models.ForeignKey("staff.Account", null=True, on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey("staff.Team", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(owner=None, team__isnull=False) | models.Q(owner__isnull=False, team=None),
                name="view_is_someones",
            )
        ]

    def __str__(self) -> str:
        return self.name


class Batch(models.Model):
    """One change that was made to several contacts at once, with how each was before, so that it can be undone."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    made_by = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now)
    change = models.CharField(max_length=80)
    before = models.JSONField(default=dict)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["made_by", "-made_at"], name="batch_of_account")]

    def __str__(self) -> str:
        return f"{self.change} {self.made_at:%Y-%m-%d %H:%M}"


class ReplyDraft(models.Model):
    """What a member of staff has typed about a contact and not sent: theirs alone, encrypted, and no record of ours."""

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="+")
    account = models.ForeignKey("staff.Account", on_delete=models.PROTECT, related_name="+")
    box = models.CharField(max_length=6, choices=[(code, code) for code in Box])
    sealed_words = models.TextField()
    kept_at = models.DateTimeField(default=now, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["contact", "account", "box"], name="one_draft_for_each_box")]

    def __str__(self) -> str:
        return f"{self.box} {self.kept_at:%Y-%m-%d %H:%M}"
