"""Put under one another, addresses lead where the first that fits leads when they are tried one by one."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, Final

from django.urls import URLPattern, resolve

from bluelamp.site.urls import addresses

PART: Final = re.compile(r"<(\w+):\w+>")
A_UUID: Final = "019af0c4-6a63-7a8e-b3a5-3f1f4e6d2c10"
SAMPLES: Final = {
    "uuid": (A_UUID,),
    "int": ("7",),
    "reference": ("K7PM-2XQD",),
    "slug": ("a-word", A_UUID, "7"),
    "quiet": ("a-word", A_UUID, "7"),
}
ROUTES: Final = [str(address.pattern) for address in addresses]


def pieces(route: str) -> list[str]:
    """Cut an address behind each slash."""
    return re.findall(r"[^/]*/|[^/]+", route)


def beside() -> dict[str, set[str]]:
    """Return what can stand as it is behind each beginning of an address."""
    found: dict[str, set[str]] = defaultdict(set)
    for cut in map(pieces, ROUTES):
        for place, piece in enumerate(cut):
            if "<" not in piece:
                found["".join(cut[:place])].add(piece.strip("/"))
    return found


def paths() -> Iterator[str]:
    """Give paths to every address, also those whose varying part is what others have there as it is."""
    literal = beside()
    for route in ROUTES:
        usual = [PART.sub(lambda part: SAMPLES[part[1]][0], piece) for piece in pieces(route)]
        yield "".join(usual)
        for place, piece in enumerate(pieces(route)):
            for part in PART.finditer(piece):
                above = "".join(pieces(route)[:place])
                words = literal[above] if part[1] in ("slug", "quiet") else ()
                for value in (*SAMPLES[part[1]], *words):
                    yield "".join([*usual[:place], piece.replace(part[0], value), *usual[place + 1 :]])


def together(path: str) -> tuple[Any, dict[str, Any], str | None]:
    """Return where a path leads."""
    found = resolve(f"/{path}")
    return found.func, found.kwargs, found.url_name


def one_by_one(path: str) -> tuple[Any, dict[str, Any], str | None]:
    """Return where the first address leads that fits."""
    found = next(match for each in addresses if (match := URLPattern.resolve(each, path)))
    return found.func, found.kwargs, found.url_name


def test_each_path_leads_where_the_first_address_leads_that_fits() -> None:
    assert [path for path in sorted(set(paths())) if together(path) != one_by_one(path)] == []
