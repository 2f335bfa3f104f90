"""Every kind of thing people write about."""

from typing import Final

from bluelamp.site.demonstration.words.fear import COMPLAINT, HARASSMENT, POLICE
from bluelamp.site.demonstration.words.homes import BURGLARY, SHED
from bluelamp.site.demonstration.words.languages import POLISH, WELSH
from bluelamp.site.demonstration.words.others import INFORMATION, LOST_DOG, SHOP, THANKS, TRICKED
from bluelamp.site.demonstration.words.roads import LEFT_VEHICLE, LOST_LOAD, TREE_DOWN
from bluelamp.site.demonstration.words.streets import BICYCLE, NUISANCE, VEHICLE
from bluelamp.site.demonstration.words.subject import Subject
from bluelamp.site.demonstration.words.things import ASKED, CRASH, FOUND, LOST

SUBJECTS: Final[tuple[Subject, ...]] = (
    ASKED,
    BICYCLE,
    BURGLARY,
    COMPLAINT,
    CRASH,
    FOUND,
    HARASSMENT,
    INFORMATION,
    LEFT_VEHICLE,
    LOST,
    LOST_DOG,
    LOST_LOAD,
    NUISANCE,
    POLICE,
    POLISH,
    SHED,
    SHOP,
    THANKS,
    TREE_DOWN,
    TRICKED,
    VEHICLE,
    WELSH,
)
FOREIGN: Final = (WELSH, POLISH)
