"""A training space with a trainee and a trainer, and practices, for tests to begin with."""

from dataclasses import dataclass

from django.conf import settings

from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import a_supervisor
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from bluelamp.training.actions import begin_practice, debrief_practice, end_practice
from bluelamp.training.models import Debrief, Mark, Practice
from bluelamp.training.rules import Why

TELLER = Actor.system("training.go_on")


@dataclass(frozen=True)
class School:
    """Someone who practises, and who gives them marks."""

    trainee: Account
    trainer: Account

    @property
    def by(self) -> Actor:
        """Return the trainee as one who acts."""
        return actor_for(self.trainee)

    @property
    def marker(self) -> Actor:
        """Return the trainer as one who acts."""
        return actor_for(self.trainer)

    def begins(self, script: str = "bicycle") -> Practice:
        """Let the trainee begin a script."""
        practice = begin_practice(by=self.by, script=script)
        return Practice.objects.select_related("contact__person").get(pk=practice.pk)

    def ends(self, practice: Practice) -> Practice:
        """Let the trainee say that they are done."""
        return end_practice(by=self.by, practice=practice)

    def debriefs(self, practice: Practice, *, words: str = "Say what happens next.", **points: int) -> Debrief:
        """Let the trainer give no point for what is theirs to judge, but those named, by the codes with underscores."""
        given = dict.fromkeys(Mark.objects.filter(practice=practice, why=Why.TRAINER).values_list("aim", flat=True), 0)
        given |= {aim.replace("_", "-"): value for aim, value in points.items()}
        return debrief_practice(by=self.marker, practice=practice, points=given, words=words)


def a_school() -> School:
    """Set up a training space with someone of the digital desk and its supervisor."""
    assert settings.TRAINING, "Use the fixture that sets training."
    member = a_member_of(a_force_with_teams()["digital-desk"])
    return School(member, a_supervisor())


def contact_of(practice: Practice) -> Contact:
    """Return the contact of a practice as it is now."""
    return Contact.objects.get(pk=practice.contact_id)


def given(practice: Practice) -> dict[str, tuple[int | None, str]]:
    """Return the points and the reason of each mark, by the code of the aim."""
    return {mark.aim: (mark.points, mark.why) for mark in Mark.objects.filter(practice=practice)}
