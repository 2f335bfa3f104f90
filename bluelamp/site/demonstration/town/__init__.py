"""The town of Harrowmere, which is nowhere: neighbourhoods, streets, landmarks. It knows nothing of contacts."""

from bluelamp.site.demonstration.town.plan import Neighbourhood, Street, Town
from bluelamp.site.demonstration.town.surveying import survey

__all__ = ["Neighbourhood", "Street", "Town", "survey"]
