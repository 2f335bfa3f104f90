"""What can be done in training, one file for each kind of thing."""

from bluelamp.training.actions.begin import InNoTeam, NoSuchScript, begin_practice
from bluelamp.training.actions.debrief import AlreadyDebriefed, NotAllMarked, debrief_practice
from bluelamp.training.actions.end import end_practice
from bluelamp.training.actions.go_on import go_on

__all__ = [
    "AlreadyDebriefed",
    "InNoTeam",
    "NoSuchScript",
    "NotAllMarked",
    "begin_practice",
    "debrief_practice",
    "end_practice",
    "go_on",
]
