"""Background work of surveys: a day after a contact was closed its person is invited; figures are published."""

from datetime import time, timedelta
from typing import Final

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.work.jobs import job
from bluelamp.foundation.work.rules import Daily, Every
from bluelamp.surveys.actions import invite_candidate, keep_themes, publish_figures
from bluelamp.surveys.measuring import measured
from bluelamp.surveys.queries import candidates_due, span_to_publish
from bluelamp.surveys.themes import count_themes, not_counted

INVITES: Final = Actor.system("surveys.invite")
PUBLISHES: Final = Actor.system("surveys.publish")


@job(_("Invite people to say how it went"), comes=Every(timedelta(minutes=10)))
def invite_those_due() -> int:
    """Invite the people of candidates that wait, and return how many were settled."""
    due = candidates_due()
    for candidate in due:
        invite_candidate(by=INVITES, candidate=candidate)
    return len(due)


@job(_("Publish how contacts went"), comes=Daily(time(4, 20)))
def publish_what_is_complete() -> int:
    """Publish the figures of quarters about which nobody can answer any more; return how many publications that was."""
    count = 0
    while span := span_to_publish():
        publish_figures(by=PUBLISHES, span=span, figures=measured(span))
        count += 1
    return count


@job(_("Count what people wrote about"), comes=Daily(time(4, 40)))
def count_themes_of_complete_quarters() -> int:
    """Count the themes of quarters about which nobody can answer any more; return how many quarters that was."""
    quarters = not_counted()
    for quarter in quarters:
        keep_themes(by=PUBLISHES, quarter=quarter, themes=count_themes(quarter))
    return len(quarters)
