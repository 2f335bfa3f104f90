"""Writing estimates of areas as a page with pictures."""

from pathlib import Path

from bluelamp.confidence.areas.csv_files import NotUsable
from bluelamp.confidence.areas.estimating import Estimates, range_of
from bluelamp.confidence.areas.tables import Read
from bluelamp.confidence.maps.outlines import Outlines
from bluelamp.confidence.maps.page import Estimated, page_of
from bluelamp.confidence.maps.picture import Found


def draw_estimates(file: Path, title: str, read: Read, said: Estimates, outlines: Outlines | None) -> None:
    """Write a page that shows them. Raises `NotUsable` where the file cannot be written."""
    answered, yes = read.survey.answers.sum(0), read.survey.yes.sum(0)
    least, most = range_of(said)
    rows = [
        Estimated(
            area,
            Found(float(said.share[place]), float(said.low[place]), float(said.high[place])),
            (float(least[place]), float(most[place])),
            float(yes[place] / answered[place]) if answered[place] else None,
            int(answered[place]),
            float(said.effective[place]),
        )
        for place, area in enumerate(read.areas)
    ]
    try:
        file.write_text(page_of(title, rows, outlines), encoding="utf-8")
    except OSError as error:
        raise NotUsable(f"{file} cannot be written: {error.strerror}. Name one in a folder that is yours.") from error
