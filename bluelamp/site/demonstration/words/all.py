"""Every kind of thing people write about."""

from typing import Final

from bluelamp.site.demonstration.words.fear import COMPLAINT, HARASSMENT, POLICE
from bluelamp.site.demonstration.words.homes import BURGLARY, SHED
from bluelamp.site.demonstration.words.languages import POLISH, WELSH
from bluelamp.site.demonstration.words.others import INFORMATION, LOST_DOG, SHOP, THANKS, TRICKED
from bluelamp.site.demonstration.words.streets import BICYCLE, NUISANCE, VEHICLE
from bluelamp.site.demonstration.words.subject import Subject

SUBJECTS: Final[tuple[Subject, ...]] = (
    BICYCLE,
    BURGLARY,
    COMPLAINT,
    HARASSMENT,
    INFORMATION,
    LOST_DOG,
    NUISANCE,
    POLICE,
    POLISH,
    SHED,
    SHOP,
    THANKS,
    TRICKED,
    VEHICLE,
    WELSH,
)
FOREIGN: Final = (WELSH, POLISH)
