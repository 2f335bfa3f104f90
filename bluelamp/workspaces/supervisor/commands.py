"""Where a supervisor can go, and by which keys. A new command is one more line here."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.design.commands import Command
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.still import Still
from bluelamp.surveys.queries import count_follow_ups
from bluelamp.training.queries import count_waiting


def how_many_are_to_be_marked(by: Actor, still: Still) -> int:
    """Return how many practices of a trainer's own teams wait for a trainer."""
    return still.ask_as(by, count_waiting)


def how_many_are_to_be_called_back(by: Actor, still: Still) -> int:
    """Return how many answers of people wait for a supervisor."""
    return still.ask_as(by, count_follow_ups)


COMMANDS: Final = (
    Command(
        label=_("Go to the team"),
        may="contacts.supervise",
        keys="g t",
        page="team",
        in_menu=_("Team"),
        under=("/desk/team/", "/desk/live-chats/", "/desk/shifts/", "/desk/absences/"),
    ),
    Command(label=_("See the live chats"), may="contacts.supervise", keys="g h", page="live_chats"),
    Command(label=_("See shifts and absences"), may="staff.keep_shifts", keys="g s", page="shifts"),
    Command(label=_("Plan shifts"), may="staff.keep_shifts", page="plan_shifts"),
    Command(label=_("Plan an absence"), may="staff.keep_shifts", page="plan_absence"),
    Command(
        label=_("Go to quality"),
        may="quality.score",
        keys="g y",
        page="quality",
        in_menu=_("Quality"),
        under=("/desk/quality/",),
    ),
    Command(
        label=_("Go to confidence"),
        may="surveys.see_figures",
        page="confidence",
        in_menu=_("Confidence"),
        count=how_many_are_to_be_called_back,
        under=("/desk/confidence/",),
    ),
    Command(
        label=_("Give marks for what was practised"),
        may="training.debrief",
        keys="g k",
        page="practices",
        in_menu=_("Practices"),
        count=how_many_are_to_be_marked,
        under=("/desk/practices/",),
    ),
    Command(label=_("See what the records system holds"), may="records.see_comparisons", page="records"),
    Command(label=_("See e-mails that were set aside"), may="mails.take_up", page="set_aside"),
    Command(label=_("See text messages that could not be used"), may="texts.replay", page="dead_letters"),
    Command(label=_("See whether everything comes through"), may="contacts.supervise", page="ways_in"),
    Command(label=_("Take in how many rang 101 and 999"), may="calls.take_volumes", page="volumes"),
    Command(label=_("Show the wallboard"), may="contacts.see_figures", keys="g w", page="wall"),
)
