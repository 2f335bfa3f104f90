"""Tables of the staff room."""

from typing import ClassVar, Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import new_digest_key, new_id
from bluelamp.staff.rules import Role


class Force(models.Model):
    """The one force this installation serves, as the public knows it."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    name = models.CharField(max_length=120)
    exit_url = models.URLField(default="https://www.bbc.co.uk/weather")
    for_demonstration = models.BooleanField(default=False)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_force")]

    def __str__(self) -> str:
        return self.name


class Team(models.Model):
    """People who share what waits. Its code, such as `digital-desk`, never changes."""

    code = models.SlugField(primary_key=True)
    name = models.CharField(max_length=120)

    def __str__(self) -> str:
        return self.name


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
    is_active = models.BooleanField(default=True)
    for_demonstration = models.BooleanField(default=False)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name", "role"]

    objects: ClassVar[BaseUserManager[Self]] = BaseUserManager()

    def __str__(self) -> str:
        return self.name
