"""Tables of the staff room."""

from typing import ClassVar, Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import new_digest_key, new_id
from bluelamp.staff.rules import (
    BREAK_AFTER_CHATS,
    BREAK_AFTER_MINUTES,
    BREAK_LASTS,
    USUAL_CAPACITY,
    Role,
    WhyOffered,
)
from bluelamp.staff.working_time import Span


class Force(models.Model):
    """The one force this installation serves, as the public knows it."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    name = models.CharField(max_length=120)
    exit_url = models.URLField(default="https://www.bbc.co.uk/weather")
    for_demonstration = models.BooleanField(default=False)
    for_training = models.BooleanField(default=False, editable=False)  # said once, and held by a trigger

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_force")]

    def __str__(self) -> str:
        return self.name


class Team(models.Model):
    """People who share what waits. Its code, such as `digital-desk`, never changes.

    One that is closed is followed by another, which does what is still of it or comes for it, and reaches what it had.
    """

    code = models.SlugField(primary_key=True)
    name = models.CharField(max_length=120)
    closed_at = models.DateTimeField(null=True)
    followed_by = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="follows")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closed_at=None, followed_by=None)
                | models.Q(closed_at__isnull=False, followed_by__isnull=False),
                name="closed_team_is_followed",
            ),
            models.CheckConstraint(
                condition=models.Q(followed_by=None) | ~models.Q(followed_by=models.F("code")),
                name="followed_by_another_team",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Skill(models.Model):
    """What some of the staff can do and others cannot, such as to speak Welsh. Its code never changes."""

    code = models.SlugField(primary_key=True, max_length=40)
    name = models.CharField(max_length=40, unique=True)

    def __str__(self) -> str:
        return self.name


class Overflow(models.Model):
    """Which team is also offered what waits for a team, and since when and why it is, if it is."""

    team = models.OneToOneField(Team, primary_key=True, on_delete=models.PROTECT, related_name="overflow")
    to = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    after_minutes = models.PositiveSmallIntegerField(null=True)
    since = models.DateTimeField(null=True)
    why = models.CharField(max_length=12, choices=[(code, code) for code in WhyOffered], blank=True, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(team=models.F("to")), name="overflow_is_another_team"),
            models.CheckConstraint(
                condition=models.Q(since=None, why="") | (models.Q(since__isnull=False) & ~models.Q(why="")),
                name="offered_for_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.team_id} to {self.to_id}"


class BankHoliday(models.Model):
    """A day on which most of the force does not work, and what it is called."""

    day = models.DateField(primary_key=True)
    name = models.CharField(max_length=120)

    def __str__(self) -> str:
        return f"{self.day:%Y-%m-%d} {self.name}"


class Sender(models.Model):
    """Whom what leaves on a channel is from, where that is not what the machine is set to: a name, and an address."""

    channel = models.SlugField(primary_key=True, max_length=20)
    name = models.CharField(max_length=60, blank=True, default="")
    address = models.CharField(max_length=254)

    def __str__(self) -> str:
        return f"{self.name} <{self.address}>" if self.name else self.address


class Opening(models.Model):
    """When a door is open: of each day from Monday the hours, '' for none; and when someone shut it last."""

    door = models.SlugField(primary_key=True, max_length=20)
    week = models.CharField(max_length=100)
    on_bank_holidays = models.BooleanField(default=True)
    shut_at = models.DateTimeField(null=True)
    reopened_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.door} {self.week}"


class OpeningAbout(models.Model):
    """When a door is open to who comes about one service, where that has hours of its own."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    door = models.SlugField(max_length=20, db_index=False)
    about = models.SlugField(max_length=40, db_index=False)
    week = models.CharField(max_length=100)
    on_bank_holidays = models.BooleanField(default=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["door", "about"], name="hours_about_once")]

    def __str__(self) -> str:
        return f"{self.door} {self.about} {self.week}"


class DoorKey(models.Model):
    """The key of one month's digests of addresses at the staff door; once it is gone, they say nothing."""

    month = models.DateField(primary_key=True)
    key = models.BinaryField(default=new_digest_key)

    def __str__(self) -> str:
        return f"{self.month:%Y-%m}"


class Account(AbstractBaseUser):
    """What a member of staff signs in with. An account is not a person the force holds a record of."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120)
    role = models.CharField(
        max_length=20,
        choices=[
            (Role.CONTACT_STAFF, _("Contact staff")),
            (Role.SUPERVISOR, _("Supervisor")),
            (Role.STANDARDS_STAFF, _("Professional standards")),
            (Role.ADMINISTRATOR, _("Administrator")),
        ],
    )
    teams = models.ManyToManyField(Team, related_name="accounts", blank=True)
    skills = models.ManyToManyField(Skill, related_name="accounts", blank=True)
    is_active = models.BooleanField(default=True)
    for_demonstration = models.BooleanField(default=False)
    without_single_keys = models.BooleanField(default=False)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name", "role"]

    objects: ClassVar[BaseUserManager[Self]] = BaseUserManager()

    def __str__(self) -> str:
        return self.name


class Shift(models.Model):
    """When an account works. No two of one account share a moment; who adds one holds the account until it is in."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="shifts")
    begins_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(ends_at__gt=models.F("begins_at")), name="shift_has_length"),
            models.UniqueConstraint(fields=["account", "begins_at"], name="shift_begins_once"),
        ]
        indexes = [models.Index(fields=["account", "ends_at"], name="shifts_of_account")]

    def __str__(self) -> str:
        return f"{self.begins_at:%Y-%m-%d %H:%M} to {self.ends_at:%Y-%m-%d %H:%M}"

    @property
    def span(self) -> Span:
        """Return when it is."""
        return Span(self.begins_at, self.ends_at)


class Absence(models.Model):
    """When an account is away, and who covers. Never why: that is health data more often than not.

    A break is one that someone takes themselves, for minutes, and that nobody planned.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="absences")
    begins_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    cover = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")
    is_break = models.BooleanField(default=False, db_default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(ends_at__gt=models.F("begins_at")), name="absence_has_length"),
            models.CheckConstraint(
                condition=models.Q(cover=None) | ~models.Q(cover=models.F("account")), name="nobody_covers_themselves"
            ),
        ]
        indexes = [models.Index(fields=["account", "ends_at"], name="absences_of_account")]

    def __str__(self) -> str:
        return f"{self.begins_at:%Y-%m-%d %H:%M} to {self.ends_at:%Y-%m-%d %H:%M}"

    @property
    def span(self) -> Span:
        """Return when it is."""
        return Span(self.begins_at, self.ends_at)


class BreakRule(models.Model):
    """After how many chats, or minutes of answering chats, a break is proposed, and how many minutes it lasts."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    chats = models.PositiveSmallIntegerField(default=BREAK_AFTER_CHATS)
    minutes = models.PositiveSmallIntegerField(default=BREAK_AFTER_MINUTES)
    lasts = models.PositiveSmallIntegerField(default=BREAK_LASTS)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_break_rule")]

    def __str__(self) -> str:
        return f"{self.chats}, {self.minutes}, {self.lasts}"


class Capacity(models.Model):
    """How much an account can have at once, where that is not the usual: a contact weighs 1, one in danger 3."""

    account = models.OneToOneField(Account, primary_key=True, on_delete=models.PROTECT, related_name="capacity")
    weight = models.PositiveSmallIntegerField(default=USUAL_CAPACITY)

    def __str__(self) -> str:
        return str(self.weight)


class SealedPerson(models.Model):
    """That a person is sealed, who stands here by their id alone: only who may see sealed people may know of them."""

    person = models.UUIDField(primary_key=True)

    def __str__(self) -> str:
        return str(self.person)


class ShutOut(models.Model):
    """That an account is kept from the records of a person, who stands here by their id alone: they know each other."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", db_index=False)
    person = models.CharField(max_length=32)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "person"], name="shut_out_once")]

    def __str__(self) -> str:
        return self.person
