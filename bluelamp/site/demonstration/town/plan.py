"""What a town is made of."""

from dataclasses import dataclass

# Longitude and latitude in degrees, as GeoJSON has them.
Place = tuple[float, float]


@dataclass(frozen=True)
class Street:
    """A street with its name, the line it runs along, and how far its house numbers go."""

    name: str
    line: tuple[Place, Place]
    highest_number: int

    def place_of(self, number: int) -> Place:
        """Return where a house stands, numbers rising evenly along the street."""
        (west, south), (east, north) = self.line
        share = min(max(number / self.highest_number, 0), 1)
        return west + (east - west) * share, south + (north - south) * share


@dataclass(frozen=True)
class Neighbourhood:
    """A part of the town: the code of the team that looks after it, its streets, and the places everyone knows."""

    name: str
    team: str
    centre: Place
    streets: tuple[Street, ...]
    landmarks: tuple[str, ...]


@dataclass(frozen=True)
class Town:
    """The whole town."""

    name: str
    neighbourhoods: tuple[Neighbourhood, ...]

    def neighbourhood(self, name: str) -> Neighbourhood:
        """Return a neighbourhood by its name; raise `KeyError` where there is none."""
        return {each.name: each for each in self.neighbourhoods}[name]
