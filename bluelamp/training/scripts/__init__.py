"""All scripts, easiest first. Everyone in them is made up, and no address or number in them is anyone's."""

from typing import Final

from bluelamp.training.definition import Script
from bluelamp.training.scripts.everyday import BICYCLE, NOT_FOR_US, TOOLS
from bluelamp.training.scripts.fear import NOT_SAFE_TO_RING, TAKES_IT_BACK
from bluelamp.training.scripts.urgent import HIS_MOTHER, IN_THE_GARDEN

SCRIPTS: Final[dict[str, Script]] = {
    script.code: script
    for script in (BICYCLE, NOT_FOR_US, TOOLS, IN_THE_GARDEN, HIS_MOTHER, NOT_SAFE_TO_RING, TAKES_IT_BACK)
}
