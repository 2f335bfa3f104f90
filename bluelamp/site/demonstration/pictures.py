"""Pictures that people send: a few simple drawings, never a photograph of anything."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Final

from PIL import Image, ImageDraw

from bluelamp.foundation.files.intake import TakenIn, take_in
from bluelamp.foundation.files.spool import spooled

SIZE: Final = (960, 720)
# What the picture of a subject is called; each name has its drawing.
PICTURES: Final = {
    "shed": "lock.jpg",
    "allotment-night": "lock.jpg",
    "burglary": "window.jpg",
    "vehicle": "car.jpg",
    "cars-in-a-row": "car.jpg",
    "polish": "car.jpg",
    "left-vehicle": "car.jpg",
    "tree-down": "tree.jpg",
}
Brush = ImageDraw.ImageDraw


def picture_called(name: str) -> TakenIn:
    """Return a drawing, taken into the store like anything that people send."""
    return replace(_taken(name if name in DRAWINGS else "photo.jpg"), name=f"IMG_{name}")


@cache
def _taken(name: str) -> TakenIn:
    drawing = Image.new("RGB", SIZE, "#9fb2bd")
    DRAWINGS[name](ImageDraw.Draw(drawing))
    with spooled() as content:
        drawing.save(content, "JPEG", quality=80)
        return take_in(content, name=name, claimed="image/jpeg")


def _lock(brush: Brush) -> None:
    for left in range(0, SIZE[0], 120):
        brush.rectangle((left, 0, left + 114, SIZE[1]), fill="#7a5a3a")
    brush.rectangle((300, 300, 660, 360), fill="#555b60")
    brush.arc((420, 210, 540, 390), 180, 330, fill="#c9cdd0", width=26)
    brush.rounded_rectangle((400, 380, 560, 520), 14, fill="#c8a13a")
    brush.line((548, 250, 600, 200), fill="#c9cdd0", width=26)


def _window(brush: Brush) -> None:
    brush.rectangle((0, 0, *SIZE), fill="#b46a4c")
    brush.rectangle((240, 120, 720, 600), fill="#f2efe8")
    brush.rectangle((270, 150, 690, 570), fill="#5f7f95")
    brush.rectangle((470, 150, 490, 570), fill="#f2efe8")
    brush.polygon([(330, 300), (400, 250), (450, 330), (420, 430), (340, 410)], fill="#1d2a33")
    for end in ((290, 180), (460, 200), (300, 540), (460, 520)):
        brush.line((390, 340, *end), fill="#dce6ec", width=4)


def _car(brush: Brush) -> None:
    brush.rectangle((0, 520, *SIZE), fill="#4c4f52")
    brush.rounded_rectangle((140, 320, 820, 560), 60, fill="#2f6f8f")
    brush.polygon([(280, 330), (360, 210), (620, 210), (720, 330)], fill="#2f6f8f")
    brush.polygon([(310, 325), (375, 230), (480, 230), (480, 325)], fill="#16242c")
    brush.polygon([(500, 325), (500, 230), (610, 230), (680, 325)], fill="#b9d3df")
    for left in (220, 600):
        brush.ellipse((left, 480, left + 140, 620), fill="#1b1d1f")


def _tree(brush: Brush) -> None:
    brush.rectangle((0, 0, *SIZE), fill="#8fa06f")
    brush.polygon([(360, 0), (600, 0), (900, 720), (60, 720)], fill="#5a5d61")
    brush.line((0, 470, 720, 380), fill="#5b4632", width=54)
    for left, top in ((600, 250), (700, 310), (640, 380), (780, 250), (760, 400)):
        brush.ellipse((left, top, left + 170, top + 140), fill="#3f5a35")


def _something(brush: Brush) -> None:
    brush.rectangle((0, 430, *SIZE), fill="#6d7a55")
    brush.rectangle((180, 180, 420, 470), fill="#8d9aa3")
    brush.line((560, 430, 640, 660), fill="#4a3b2a", width=18)
    brush.ellipse((520, 560, 760, 640), outline="#2b2b2b", width=14)


DRAWINGS: Final[dict[str, Callable[[Brush], None]]] = {
    "lock.jpg": _lock,
    "window.jpg": _window,
    "car.jpg": _car,
    "tree.jpg": _tree,
    "photo.jpg": _something,
}
