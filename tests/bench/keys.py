"""How many keys the common jobs of the desk take, beside the words themselves."""

from pathlib import Path

from tests.bench.figures import Figure
from tests.browser import find_chromium, open_browser
from tests.journeys.keystrokes import count_all
from tests.journeys.serving import serve
from tests.journeys.windows import DESK, Windows

MARKS = {
    "answer and close a known question": (15, 8),
    "hand over before an absence": (8, 4),
    "hand over without a plan": (8, 4),
    "log a call from a known caller": (25, 15),
    "give one contact to a colleague": (8, 4),
}


def at_the_desk(folder: Path) -> list[Figure]:
    """Count the keys of each job, in a browser on a served demonstration."""
    chromium = find_chromium()
    assert chromium is not None
    with serve(folder, None) as served, open_browser(chromium) as browser:
        windows = Windows(browser, served.address)
        counted = count_all(windows.open(DESK), windows.open(DESK), served)
        windows.close()
    return [
        Figure(f"Keys to {job}", counted[job], "each key counts, held ones too", bar, goal, more_is_better=False)
        for job, (bar, goal) in MARKS.items()
    ]
